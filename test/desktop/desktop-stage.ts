import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';
import { Complaints } from '../browser/complaints.ts';
import type { Stage } from '../browser/stage.ts';
import type { User } from '../browser/user.ts';
import { commandLines } from './command-lines.ts';
import { EXCHANGED } from './electron-host/runtime.ts';
import { CHECKOUT } from './runtime.ts';
import { Seen } from './seen.ts';

const OBSERVE = join(import.meta.dirname, 'observe.cjs');

/** Chromium and Node start while the machine is busy; Playwright's default of 30 s was once too short. */
const FIRST_PAGE_MS = 90_000;
/** A page that answers at all does so by then. */
const ANSWER_MS = 5000;

/** The workers' executable: Electron's utility processes, or the stand-in's. */
const WORKER = /node\.mojom\.NodeService|utility\/start\.ts/;

/** The wizard in the window of the desktop app, as a user opens it. */
export class DesktopStage implements Stage {
  readonly #user: User;
  readonly #executable: string;
  readonly #options: readonly string[];
  readonly #complaints = new Complaints();
  #app: ElectronApplication | undefined;
  #hasTray = false;

  /** @param options of the app */
  constructor(user: User, executable: string, options: readonly string[] = []) {
    this.#user = user;
    this.#options = options;
    this.#executable = executable;
  }

  get app(): ElectronApplication {
    if (this.#app === undefined) throw new Error('The app was not started.');
    return this.#app;
  }

  get seen(): Seen {
    return new Seen(this.app);
  }

  get pid(): number {
    const { pid } = this.app.process();
    if (pid === undefined) throw new Error('The app does not run.');
    return pid;
  }

  get executable(): string {
    return this.#executable;
  }

  /** Where this user's desktop stores settings of programs. */
  get configFolder(): string {
    return join(dirname(this.#user.home), 'config');
  }

  get home(): string {
    return this.#user.home;
  }

  get environment(): Record<string, string> {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    const all = {
      ...this.#user.environment,
      DISPLAY,
      WAYLAND_DISPLAY,
      CHROME_PATH: findChromium(),
      XDG_CONFIG_HOME: this.configFolder,
      XDG_RUNTIME_DIR: undefined,
      // Nothing listens there: `gdbus` answers instead.
      DBUS_SESSION_BUS_ADDRESS: this.#hasTray ? 'unix:path=/nonexistent' : undefined,
    };
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  }

  /** From the next start on, this user's desktop shows tray icons. */
  async haveTray(): Promise<void> {
    this.#hasTray = true;
    await this.disguise('gdbus', "echo '(<true>,)'");
  }

  async start(): Promise<void> {
    this.#app = await _electron.launch({
      executablePath: this.#executable,
      args: ['-r', OBSERVE, CHECKOUT, ...this.#options],
      env: this.environment,
    });
  }

  async open(): Promise<Page> {
    if (this.#app === undefined) await this.start();
    const page = await this.app.firstWindow();
    this.#complaints.listenTo(page);
    await page
      .locator('h1')
      .waitFor({ timeout: FIRST_PAGE_MS })
      .catch(async (error: Error) => {
        throw new Error(`${error.message}\n${await whatStandsIn(page)}\n${await this.#exchanged()}`);
      });
    return page;
  }

  /** Of the stand-in; on Electron itself nothing is known. */
  async #exchanged(): Promise<string> {
    const asked = this.app.evaluate((_electron, name) => Reflect.get(globalThis, name)?.(), EXCHANGED);
    const inTime = after(ANSWER_MS, 'main does not answer');
    const exchanged = await Promise.race([asked, inTime]).catch(String);
    return `With Chromium: ${JSON.stringify(exchanged)}\nReported: ${JSON.stringify(this.#complaints.all)}`;
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.app.process().once('exit', resolve));
    process.kill(this.pid, 'SIGKILL');
    await ended;
    this.#app = undefined;
  }

  /** Like its menu item. */
  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
    this.#complaints.expectNone();
  }

  terminal(...args: readonly string[]): Promise<unknown> {
    return this.#user.terminal(...args);
  }

  async workers(): Promise<number[]> {
    const running = await this.#user.processes();
    return (await commandLines(running)).filter(({ command }) => WORKER.test(command)).map(({ pid }) => pid);
  }

  testModels(): Promise<string[]> {
    return this.#user.testModels();
  }

  disguise(program: string, script: string): Promise<void> {
    return this.#user.disguise(program, script);
  }

  expectComplaint(about: RegExp): void {
    this.#complaints.expect(about);
  }
}

/** Diagnostics for a window that stayed empty. A blocked page does not answer. */
async function whatStandsIn(page: Page): Promise<string> {
  const html = page.evaluate(() => {
    const loaded = performance.getEntries().map(({ name, duration }) => `${name} ${duration} ms`);
    return `${document.readyState} ${typeof Reflect.get(window, 'voicefit')} ${loaded} ${document.body?.outerHTML}`;
  });
  const inTime = after(ANSWER_MS, 'It does not answer.');
  const found = await Promise.race([html, inTime]).catch((error: Error) => error.message);
  return `At ${page.url()}: ${found.slice(0, 3000)}`;
}
