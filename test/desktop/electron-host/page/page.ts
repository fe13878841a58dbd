import { readFileSync } from 'node:fs';
import type { PageSession } from '../chromium/devtools.ts';
import { theChromium } from '../runtime.ts';
import type { Frames } from './frames.ts';
import { appAddress, chromiumAddress } from './mapped-address.ts';
import { type Asked, PageLink } from './page-link.ts';
import { type Gate, watchRequests } from './requests.ts';

/** Events of a page for its opener. */
export interface Owner extends Asked {
  mayNavigate(url: string, frame: Electron.WebFrameMain, isMain: boolean): Promise<boolean>;
  serve: Gate['serve'];
  /** It shows something for the first time. */
  painted(): void;
  loaded(): void;
  movedWithin(url: string, isMain: boolean): void;
  wantsWindow(url: string, name: string): void;
  crashed(): void;
  gone(): void;
}

export interface OpenPage {
  readonly targetId: string;
  readonly session: PageSession;
  readonly link: PageLink;
}

/** A page that failed to load. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  /** Chromium's own error name, such as `ERR_ABORTED`. */
  readonly reason: string;

  constructor(errorText: string) {
    super(errorText);
    this.reason = errorText.replace(/^net::/, '');
  }
}

/** Opens a page that is observed from the start. */
export async function openPage(
  size: { width: number; height: number },
  preload: string | undefined,
  frames: Frames,
  owner: Owner,
): Promise<OpenPage> {
  const { devTools, pages } = theChromium();
  const { targetId, session } = await pages.open(size);
  frames.watch(session, targetId);
  const link = new PageLink(session, owner);
  listen(session, frames, owner);
  devTools.on('Target.targetDestroyed', (gone) => {
    if (gone.targetId === targetId) owner.gone();
  });

  await Promise.all([
    session.send('Page.enable', {}),
    session.send('Runtime.enable', {}),
    session.send('Inspector.enable', {}),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    link.install(preload === undefined ? '' : readFileSync(preload, 'utf8')),
    watchRequests(session, {
      mayNavigate: (url, id) => owner.mayNavigate(url, frames.frame(id), frames.isMain(id)),
      serve: owner.serve,
    }),
  ]);
  await session.send('Runtime.runIfWaitingForDebugger', {});
  return { targetId, session, link };
}

function listen(session: PageSession, frames: Frames, owner: Owner): void {
  session.on('Page.lifecycleEvent', ({ frameId, name }) => {
    const isOurs = frames.isMain(frameId) && !frames.main.url.startsWith('about:');
    if (isOurs && name === 'firstContentfulPaint') owner.painted();
    if (isOurs && name === 'load') owner.loaded();
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    owner.movedWithin(appAddress(url), frames.isMain(frameId));
  });
  session.on('Page.windowOpen', ({ url, windowName }) => owner.wantsWindow(appAddress(url), windowName));
  session.on('Inspector.targetCrashed', () => owner.crashed());
}

/**
 * Navigates a page to another address. Resolves when it has loaded.
 * @throws LoadError if it does not load
 */
export async function navigate({ session }: OpenPage, url: string): Promise<void> {
  const loads = new Set<string>();
  const arrived = Promise.withResolvers<void>();
  let wanted: string | undefined;
  session.on('Page.lifecycleEvent', ({ name, loaderId }) => {
    if (name === 'load') loads.add(loaderId);
    if (wanted !== undefined && loads.has(wanted)) arrived.resolve();
  });
  const { errorText, loaderId } = await session.send('Page.navigate', { url: chromiumAddress(url) });
  if (errorText !== undefined) throw new LoadError(errorText);
  wanted = loaderId;
  // Without a loader, it is the same document.
  if (wanted !== undefined && !loads.has(wanted)) await arrived.promise;
}
