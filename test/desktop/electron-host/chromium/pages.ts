import { type DevTools, PageSession } from './devtools.ts';

export interface OpenedPage {
  readonly targetId: string;
  readonly session: PageSession;
}

/** Opens pages, and closes those that pages open: Electron's `deny`, the only answer that is supported. */
export class Pages {
  readonly #devTools: DevTools;
  readonly #attached = new Map<string, PromiseWithResolvers<string>>();
  readonly #ours = new Set<string>();
  readonly #opening = new Set<Promise<unknown>>();

  constructor(devTools: DevTools) {
    this.#devTools = devTools;
    devTools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      this.#sessionOf(targetInfo.targetId).resolve(sessionId);
      void this.#closeUnlessOurs(targetInfo, new PageSession(this.#devTools, sessionId));
    });
  }

  /** Before any page: each one waits until it is resumed, so that nothing in it runs unobserved. */
  async watch(): Promise<void> {
    await this.#devTools.send('Target.setDiscoverTargets', { discover: true });
    const params = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await this.#devTools.send('Target.setAutoAttach', params);
  }

  async open(size: { width: number; height: number }): Promise<OpenedPage> {
    const opening = this.#devTools.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...size,
    });
    this.#opening.add(opening);
    const { targetId } = await opening;
    this.#ours.add(targetId);
    this.#opening.delete(opening);
    const id = await this.#sessionOf(targetId).promise;
    return { targetId, session: new PageSession(this.#devTools, id) };
  }

  #sessionOf(targetId: string): PromiseWithResolvers<string> {
    const known = this.#attached.get(targetId) ?? Promise.withResolvers<string>();
    this.#attached.set(targetId, known);
    return known;
  }

  async #closeUnlessOurs(
    { targetId, type }: { targetId: string; type: string },
    session: PageSession,
  ): Promise<void> {
    if (type !== 'page') return;
    await Promise.allSettled(this.#opening);
    if (this.#ours.has(targetId)) return;
    // While it waits it blocks the page that opened it, and closed in that state it would do so for ever. So it has to
    // continue; but nothing is fetched for it.
    session.post('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
    await session.send('Runtime.runIfWaitingForDebugger', {}).catch(() => {});
    this.#devTools.send('Target.closeTarget', { targetId }).catch(() => {});
  }
}
