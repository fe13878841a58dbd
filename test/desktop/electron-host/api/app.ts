import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Args, Emitter, preventable } from '../emitter.ts';
import { theRuntime } from '../runtime.ts';
import { SingleInstance } from '../single-instance.ts';
import { whole } from '../whole.ts';

type Of = Electron.App;
type LaunchInfo = Record<string, unknown> | Electron.NotificationResponse;
type PathName = Parameters<Of['getPath']>[0];

interface AppEvents {
  ready: Args<Of, 'ready', [Electron.Event, LaunchInfo]>;
  'before-quit': Args<Of, 'before-quit', [Electron.Event]>;
  'will-quit': Args<Of, 'will-quit', [Electron.Event]>;
  quit: Args<Of, 'quit', [Electron.Event, exitCode: number]>;
  'window-all-closed': Args<Of, 'window-all-closed', []>;
  'browser-window-created': Args<Of, 'browser-window-created', [Electron.Event, Electron.BrowserWindow]>;
  'web-contents-created': Args<Of, 'web-contents-created', [Electron.Event, Electron.WebContents]>;
  'second-instance': Args<
    Of,
    'second-instance',
    [Electron.Event, argv: string[], cwd: string, data: unknown]
  >;
}

/** Closes the open windows, asking each; returns whether all may close. */
type CloseAll = () => Promise<boolean>;

class App
  extends Emitter<AppEvents>
  implements
    Pick<
      Of,
      | 'name'
      | 'isPackaged'
      | 'commandLine'
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'getPath'
      | 'setPath'
      | 'getAppPath'
      | 'getName'
      | 'getVersion'
      | 'getLocale'
      | 'getPreferredSystemLanguages'
      | 'enableSandbox'
      | 'setAppUserModelId'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'getLoginItemSettings'
      | 'setLoginItemSettings'
    >
{
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new Map<string, string>();
  readonly #switches = new Map<string, string>();
  #closeAll: CloseAll = async () => true;
  #isReady = false;
  #isQuitting = false;
  #instance: SingleInstance | null = null;
  #openAtLogin = false;

  readonly commandLine = whole<Electron.CommandLine>({
    // Chromium already runs; a switch for it has to be passed to the stand-in itself.
    appendSwitch: (name: string, value = '') => void this.#switches.set(name, value),
    hasSwitch: (name: string) => this.#switches.has(name),
    getSwitchValue: (name: string) => this.#switches.get(name) ?? '',
  });

  get name(): string {
    return theRuntime().app.name;
  }

  get isPackaged(): boolean {
    return theRuntime().app.isPackaged;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return theRuntime().app.version;
  }

  getAppPath(): string {
    return theRuntime().app.path;
  }

  getLocale(): string {
    return new Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  getPath(name: PathName): string {
    const path = this.#paths.get(name) ?? this.#usualPath(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  enableSandbox(): void {}

  setAppUserModelId(_id: string): void {}

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Called once, when main is loaded and Chromium is up. */
  becomeReady(closeAll: CloseAll): void {
    this.#closeAll = closeAll;
    this.#isReady = true;
    this.emitEvent('ready', preventable({}), {});
    this.#ready.resolve();
  }

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    void this.#tryToQuit().finally(() => {
      this.#isQuitting = false;
    });
  }

  exit(exitCode = 0): void {
    this.emitEvent('quit', preventable({}), exitCode);
    process.exit(exitCode);
  }

  /** The last window has closed: without a listener, the app quits. */
  windowsAllClosed(): void {
    if (this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emitEvent('window-all-closed');
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    this.#instance ??= new SingleInstance(this.getPath('userData'), ({ argv, cwd, data }) => {
      this.emitEvent('second-instance', preventable({}), argv, cwd, data);
    });
    return this.#instance.claim({ argv: process.argv, cwd: process.cwd(), data: additionalData });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance?.isOurs ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.#instance?.release();
  }

  getLoginItemSettings(): Electron.LoginItemSettings {
    const openAtLogin = this.#openAtLogin;
    const others = { wasOpenedAtLogin: false, executableWillLaunchAtLogin: openAtLogin, launchItems: [] };
    return { openAtLogin, status: openAtLogin ? 'enabled' : 'not-registered', ...others };
  }

  setLoginItemSettings({ openAtLogin = false }: Electron.Settings): void {
    this.#openAtLogin = openAtLogin;
  }

  async #tryToQuit(): Promise<void> {
    if (this.#isPrevented('before-quit')) return;
    if (!(await this.#closeAll())) return;
    if (this.#isPrevented('will-quit')) return;
    this.exit();
  }

  #isPrevented(name: 'before-quit' | 'will-quit'): boolean {
    const event = preventable({});
    // One by one: of the two together the compiler would accept either.
    if (name === 'before-quit') this.emitEvent('before-quit', event);
    else this.emitEvent('will-quit', event);
    return event.defaultPrevented;
  }

  #usualPath(name: string): string | undefined {
    const home = homedir();
    const appData = process.env.XDG_CONFIG_HOME ?? join(home, '.config');
    const userData = this.#paths.get('userData') ?? join(appData, this.name);
    const usual = new Map([
      ['home', home],
      ['appData', appData],
      ['userData', userData],
      ['sessionData', userData],
      ['logs', join(userData, 'logs')],
      ['temp', tmpdir()],
      ['exe', theRuntime().executable],
      ['desktop', join(home, 'Desktop')],
      ['documents', join(home, 'Documents')],
      ['downloads', join(home, 'Downloads')],
    ]);
    return usual.get(name);
  }
}

export const app = new App();
