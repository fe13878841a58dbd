import { type Args, Emitter, preventable } from '../emitter.ts';
import { theChromium } from '../runtime.ts';
import { whole } from '../whole.ts';
import { app } from './app.ts';
import { WebContents } from './web-contents.ts';

type Of = Electron.BrowserWindow;

interface WindowEvents {
  'ready-to-show': Args<Of, 'ready-to-show', []>;
  show: Args<Of, 'show', []>;
  hide: Args<Of, 'hide', []>;
  focus: Args<Of, 'focus', [Electron.Event]>;
  blur: Args<Of, 'blur', [Electron.Event]>;
  close: Args<Of, 'close', [Electron.Event]>;
  closed: Args<Of, 'closed', []>;
}

type State = 'normal' | 'minimized' | 'maximized';

const USUAL_SIZE = { width: 800, height: 600 };

const open: BrowserWindow[] = [];
let focused: BrowserWindow | null = null;

/** Position and stacking are stored here: Chromium without a screen has no window manager. */
export class BrowserWindow
  extends Emitter<WindowEvents>
  implements
    Pick<
      Of,
      | 'id'
      | 'webContents'
      | 'loadURL'
      | 'show'
      | 'hide'
      | 'focus'
      | 'blur'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'isVisible'
      | 'isFocused'
      | 'isMinimized'
      | 'isMaximized'
      | 'minimize'
      | 'maximize'
      | 'restore'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'setProgressBar'
    >
{
  readonly webContents: Electron.WebContents;
  readonly #contents: WebContents;
  #bounds: Electron.Rectangle;
  #state: State = 'normal';
  #isVisible: boolean;
  #isDestroyed = false;
  #wasPainted = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { width = USUAL_SIZE.width, height = USUAL_SIZE.height, x = 0, y = 0, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    open.push(this);
    this.#contents = new WebContents({
      size: { width, height },
      preload: options.webPreferences?.preload,
      close: () => this.close(),
      painted: () => this.#painted(),
      gone: () => this.#gone(),
    });
    this.webContents = whole(this.#contents);
    app.emitEvent('web-contents-created', preventable({}), this.webContents);
    app.emitEvent('browser-window-created', preventable({}), whole<Of>(this));
    if (show) this.focus();
  }

  static getAllWindows(): Of[] {
    return open.map((window) => whole<Of>(window));
  }

  static getFocusedWindow(): Of | null {
    return focused === null ? null : whole<Of>(focused);
  }

  static fromWebContents(contents: Electron.WebContents): Of | null {
    const window = open.find(({ webContents }) => webContents === contents);
    return window === undefined ? null : whole<Of>(window);
  }

  /** The contents that Chromium shows in a target, as requested by Playwright. */
  static contentsOfTarget(targetId: string): Electron.WebContents | undefined {
    return open.find((window) => window.#contents.targetId === targetId)?.webContents;
  }

  get id(): number {
    return this.#contents.id;
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }

  show(): void {
    const wasVisible = this.#isVisible;
    this.#isVisible = true;
    if (!wasVisible) this.emitEvent('show');
    this.focus();
  }

  hide(): void {
    this.#isVisible = false;
    this.blur();
    this.emitEvent('hide');
  }

  focus(): void {
    if (!this.#isVisible || focused === this) return;
    focused?.blur();
    focused = this;
    this.#contents.do(({ session }) => {
      session.post('Page.bringToFront', {});
      session.post('Emulation.setFocusEmulationEnabled', { enabled: true });
    });
    this.emitEvent('focus', preventable({}));
  }

  blur(): void {
    if (focused !== this) return;
    focused = null;
    this.emitEvent('blur', preventable({}));
  }

  /** Nothing here has a taskbar. */
  setProgressBar(_progress: number, _options?: Electron.ProgressBarOptions): void {}

  /** Asks first: a listener may keep it open. */
  close(): void {
    if (this.#isDestroyed) return;
    const event = preventable({});
    this.emitEvent('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#contents.end();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return focused === this;
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  minimize(): void {
    this.#state = 'minimized';
    this.blur();
  }

  maximize(): void {
    this.#state = 'maximized';
  }

  restore(): void {
    this.#state = 'normal';
  }

  getBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#contents.do(async ({ targetId }) => {
      const { devTools } = theChromium();
      const { windowId } = await devTools.send('Browser.getWindowForTarget', { targetId });
      const { x: left, y: top, width, height } = this.#bounds;
      await devTools.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
    });
  }

  #painted(): void {
    if (this.#wasPainted) return;
    this.#wasPainted = true;
    this.emitEvent('ready-to-show');
  }

  #gone(): void {
    this.#isDestroyed = true;
    this.blur();
    open.splice(open.indexOf(this), 1);
    this.emitEvent('closed');
    if (open.length === 0) app.windowsAllClosed();
  }
}
