import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { type Page, SHOW_PAGE } from '../../../preload/bridge.ts';
import { pageAddress } from './app-address.ts';
import { EmptyPage } from './empty-page.ts';
import { mayReload } from './renderer-crashes.ts';
import { NO_BAR, type TaskbarView } from './taskbar.ts';
import { windowOptions } from './window-options.ts';
import { placeOn, type WindowPlace } from './window-place.ts';

const ICON = fileURLToPath(new URL('../../build/icons/256x256.png', import.meta.url));
const PRELOAD = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

/** Chromium's code for a page that was left before it had loaded. */
const ABORTED = -3;

export interface WindowOwner {
  /** Where it was when it was closed. */
  place(): WindowPlace | null;
  readonly icon: string | null;
  /** Called before it closes; `false`: it stays open, because there is a question to ask first. */
  mayClose(place: WindowPlace): boolean;
  onFocus(): void;
  /** Its page cannot be shown. */
  onBroken(why: string): void;
}

/** The only window, open or not. */
export class AppWindow {
  readonly #owner: WindowOwner;
  #window: BrowserWindow | null = null;
  /** Kept after closing, so that the window reopens at the same page. */
  #address = pageAddress();
  #crashes: number[] = [];
  #empty: EmptyPage | null = null;
  #bar: TaskbarView = NO_BAR;

  constructor(owner: WindowOwner) {
    this.#owner = owner;
  }

  get isOpen(): boolean {
    return this.#window !== null;
  }

  /** In front, the user sees what happens; no notification is needed. */
  get isInFront(): boolean {
    return this.#window?.isFocused() ?? false;
  }

  get browserWindow(): BrowserWindow | null {
    return this.#window;
  }

  /** Opens the window or brings it to the front, at `page` or where it was. */
  show(page?: Page): void {
    if (this.#window === null) {
      if (page !== undefined) this.#address = pageAddress(page);
      this.#open();
      return;
    }
    if (page !== undefined) this.#window.webContents.send(SHOW_PAGE, page);
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** Its bar in the taskbar; a window that opens later has it too. */
  showBar(bar: TaskbarView): void {
    const { progress, mode } = this.#bar;
    if (progress === bar.progress && mode === bar.mode) return;
    this.#bar = bar;
    this.#window?.setProgressBar(bar.progress, { mode: bar.mode });
  }

  /** The script of its page runs. */
  pageRuns(page: WebContents): void {
    if (page.id === this.#window?.webContents.id) this.#empty?.end();
  }

  /** Without asking its owner again. */
  close(): void {
    this.#window?.destroy();
  }

  #open(): void {
    const place = this.#owner.place();
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const window = new BrowserWindow(
      windowOptions({
        place: placeOn(place, screens),
        isDark: nativeTheme.shouldUseDarkColors,
        preload: PRELOAD,
        icon: this.#owner.icon,
      }),
    );
    this.#window = window;
    window.once('ready-to-show', () => {
      if (place?.maximized) window.maximize();
      window.show();
      if (this.#bar !== NO_BAR) window.setProgressBar(this.#bar.progress, { mode: this.#bar.mode });
    });
    window.on('close', (event) => {
      if (!this.#owner.mayClose(placeOf(window))) event.preventDefault();
    });
    window.on('focus', () => this.#owner.onFocus());
    window.on('closed', () => {
      this.#empty?.end();
      this.#window = null;
    });
    this.#empty = new EmptyPage(() => this.#load(window));
    this.#watchPage(window);
    this.#load(window);
  }

  /** A load failure is reported by an event; leaving a page while it loads is not a failure. */
  #load(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    this.#empty?.begin();
    window.loadURL(this.#address).catch(() => {});
  }

  #watchPage(window: BrowserWindow): void {
    const { webContents } = window;
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) this.#owner.onBroken(`The page did not load: ${description}.`);
    });
    webContents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
      if (isMainFrame) this.#address = url;
    });
    // Its state is in main, so the reloaded page continues where it was.
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      this.#crashes.push(Date.now());
      if (mayReload(this.#crashes)) this.#load(window);
      else this.#owner.onBroken('The page ended by itself, again and again.');
    });
  }
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Packaged, Windows and macOS take the icon of the program; else the taskbar would show Electron's. */
export function ownIcon(): string | null {
  return process.platform === 'linux' || !app.isPackaged ? ICON : null;
}
