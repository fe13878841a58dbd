import type { Frame } from '../chromium/commands.ts';
import type { PageSession } from '../chromium/devtools.ts';
import { whole } from '../whole.ts';
import { appAddress } from './mapped-address.ts';

type Part = Pick<Electron.WebFrameMain, 'url' | 'origin' | 'parent' | 'top' | 'isDestroyed'>;

interface Known {
  readonly parentId: string | null;
  url: string;
}

/** Until the page has reported it. */
const MAIN = 'main';

/** The frames of one page, by the addresses that the app knows. */
export class Frames {
  readonly #known = new Map<string, Known>([[MAIN, { parentId: null, url: '' }]]);
  readonly #parts = new Map<string, Part>();
  #mainId = MAIN;

  get main(): Electron.WebFrameMain {
    return this.frame(MAIN);
  }

  /** @param mainId is the page's own: DevTools names a page's main frame like its target. */
  watch(session: PageSession, mainId: string): void {
    this.#mainId = mainId;
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#known.set(frameId, { parentId: this.#key(parentFrameId), url: '' });
    });
    session.on('Page.frameDetached', ({ frameId }) => this.#known.delete(frameId));
    session.on('Page.frameNavigated', ({ frame }) => this.#note(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#known.get(this.#key(frameId));
      if (frame !== undefined) frame.url = appAddress(url);
    });
  }

  isMain(id: string): boolean {
    return this.#key(id) === MAIN;
  }

  /** The same object for the same frame. */
  frame(id: string): Electron.WebFrameMain {
    const key = this.#key(id);
    const part = this.#parts.get(key) ?? this.#make(key);
    this.#parts.set(key, part);
    return whole(part);
  }

  #key(id: string): string {
    return id === this.#mainId ? MAIN : id;
  }

  #note({ id, parentId, url, urlFragment }: Frame): void {
    this.#known.set(this.#key(id), {
      parentId: parentId === undefined ? null : this.#key(parentId),
      url: appAddress(url + (urlFragment ?? '')),
    });
  }

  #make(key: string): Part {
    const frames = this;
    return {
      get url() {
        return frames.#known.get(key)?.url ?? '';
      },
      get origin() {
        const url = URL.parse(this.url);
        return url === null ? 'null' : `${url.protocol}//${url.host}`;
      },
      get parent() {
        const parentId = frames.#known.get(key)?.parentId ?? null;
        return parentId === null ? null : frames.frame(parentId);
      },
      get top() {
        return frames.main;
      },
      isDestroyed: () => !frames.#known.has(key),
    };
  }
}
