import { type Args, Emitter, preventable } from '../emitter.ts';
import { Frames } from '../page/frames.ts';
import { LoadError, navigate, type OpenPage, openPage } from '../page/page.ts';
import { theChromium } from '../runtime.ts';
import { whole } from '../whole.ts';
import { ipcMain } from './ipc-main.ts';
import { portOf } from './message-port.ts';
import { answerAs } from './protocol.ts';
import { defaultSession, session } from './session.ts';

type Of = Electron.WebContents;
type Navigation = Electron.WebContentsWillFrameNavigateEventParams;
type WindowOpenHandler = Parameters<Of['setWindowOpenHandler']>[0];
type Gone = Electron.RenderProcessGoneDetails;

interface ContentsEvents {
  'did-finish-load': Args<Of, 'did-finish-load', []>;
  'did-fail-load': Args<
    Of,
    'did-fail-load',
    [Electron.Event, code: number, why: string, url: string, isMain: boolean]
  >;
  'did-navigate-in-page': Args<Of, 'did-navigate-in-page', [Electron.Event, url: string, isMain: boolean]>;
  'render-process-gone': Args<Of, 'render-process-gone', [Electron.Event, details: Gone]>;
  'will-navigate': Args<Of, 'will-navigate', [details: Electron.Event<Navigation>]>;
  'will-frame-navigate': Args<Of, 'will-frame-navigate', [details: Electron.Event<Navigation>]>;
  destroyed: Args<Of, 'destroyed', []>;
}

/** The window around it. */
export interface Around {
  readonly size: { readonly width: number; readonly height: number };
  readonly preload: string | undefined;
  close(): void;
  /** Its page shows something for the first time. */
  painted(): void;
  /** The page no longer exists. */
  gone(): void;
}

/**
 * Chromium's codes, since DevTools only reports names: apps distinguish a page that was left from a broken
 * one.
 */
const ABORTED = -3;
const FAILED = -2;

let lastId = 0;

/** One page: its permissions, and its messages in both directions. */
export class WebContents
  extends Emitter<ContentsEvents>
  implements
    Pick<
      Of,
      | 'id'
      | 'mainFrame'
      | 'session'
      | 'send'
      | 'postMessage'
      | 'loadURL'
      | 'getURL'
      | 'setWindowOpenHandler'
      | 'close'
      | 'isDestroyed'
      | 'forcefullyCrashRenderer'
    >
{
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  readonly #around: Around;
  readonly #frames = new Frames();
  readonly #page: Promise<OpenPage>;
  #targetId: string | null = null;
  #mayOpen: WindowOpenHandler | null = null;
  /** Navigation by the app itself: nobody is asked about that. */
  #expected: string | null = null;
  #isClosing = false;
  #isDestroyed = false;

  constructor(around: Around) {
    super();
    this.#around = around;
    this.#page = openPage(around.size, around.preload, this.#frames, this.#owner());
    this.do(({ targetId }) => {
      this.#targetId = targetId;
    });
  }

  get mainFrame(): Electron.WebFrameMain {
    return this.#frames.main;
  }

  /** Messages to a page that has closed are dropped. */
  do(act: (page: OpenPage) => unknown): void {
    this.#page.then(act).catch(() => {});
  }

  /** Any listeners. */
  end(): void {
    this.#isClosing = true;
    this.do(({ targetId }) => theChromium().devTools.send('Target.closeTarget', { targetId }));
  }

  get targetId(): string | null {
    return this.#targetId;
  }

  async loadURL(url: string): Promise<void> {
    try {
      const page = await this.#page;
      this.#expected = url;
      await navigate(page, url);
    } catch (error) {
      if (this.#isClosing) return;
      const why = error instanceof LoadError ? error.reason : String(error);
      const code = why === 'ERR_ABORTED' ? ABORTED : FAILED;
      this.emitEvent('did-fail-load', preventable({}), code, why, url, true);
      throw new Error(`${why} (${code}) loading '${url}'`, { cause: error });
    }
  }

  getURL(): string {
    return this.#frames.main.url;
  }

  send(channel: string, ...args: unknown[]): void {
    this.do(({ link }) => link.send(channel, args));
  }

  postMessage(channel: string, message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    const ports = transfer.map(portOf);
    this.do(({ link }) => link.send(channel, [message], ports));
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#mayOpen = handler;
  }

  /** As if the page had asked for it. */
  close(): void {
    this.#around.close();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  forcefullyCrashRenderer(): void {
    this.do(({ session }) => session.post('Page.crash', {}));
  }

  #owner() {
    const event = () => ({
      ...preventable({}),
      type: 'frame' as const,
      frameId: 1,
      processId: 1,
      sender: whole<Of>(this),
      senderFrame: this.#frames.main,
    });
    return {
      send: (channel: string, args: unknown[]) => {
        const reply = (to: string, ...answer: unknown[]) => this.send(to, ...answer);
        ipcMain.emit(channel, { ...event(), ports: [], reply, returnValue: undefined }, ...args);
      },
      invoke: (channel: string, args: unknown[]) => ipcMain.invoke(channel, event(), args),
      displayMedia: () => defaultSession.askForDisplay(this.#frames.main),
      serve: answerAs,
      mayNavigate: (url: string, frame: Electron.WebFrameMain, isMain: boolean) =>
        this.#mayNavigate(url, frame, isMain),
      painted: () => this.#around.painted(),
      loaded: () => this.emitEvent('did-finish-load'),
      movedWithin: (url: string, isMain: boolean) =>
        this.emitEvent('did-navigate-in-page', preventable({}), url, isMain),
      wantsWindow: (url: string, name: string) => this.#refuseWindow(url, name),
      crashed: () =>
        this.emitEvent('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 5 }),
      gone: () => this.#gone(),
    };
  }

  async #mayNavigate(url: string, frame: Electron.WebFrameMain, isMainFrame: boolean): Promise<boolean> {
    if (isMainFrame && url === this.#expected) {
      this.#expected = null;
    } else {
      const details = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
      this.emitEvent('will-frame-navigate', details);
      if (isMainFrame) this.emitEvent('will-navigate', details);
      if (details.defaultPrevented) return false;
    }
    if (isMainFrame) await defaultSession.settle(this, url);
    return true;
  }

  #refuseWindow(url: string, frameName: string): void {
    const referrer = { url: this.getURL(), policy: 'strict-origin-when-cross-origin' } as const;
    const details = { url, frameName, features: '', disposition: 'foreground-tab', referrer } as const;
    if (this.#mayOpen?.(details).action !== 'deny')
      throw new Error(`No window for ${url}: only deny is served.`);
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emitEvent('destroyed');
    this.#around.gone();
  }
}
