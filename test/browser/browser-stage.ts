import { type ChildProcess, spawn } from 'node:child_process';
import type { BrowserContext, Page } from '@playwright/test';
import { z } from 'zod';
import { SECRET_KEY } from '../../main/hosts/browser/handshake.ts';
import { Complaints } from './complaints.ts';
import type { Stage } from './stage.ts';
import { type User, VOICEFIT } from './user.ts';

const Link = z.object({ url: z.string() });
const Invitation = z.object({ url: z.string(), port: z.int() });

/** The wizard in tabs of a real browser, served by `voicefit serve` as a user starts it. */
export class BrowserStage implements Stage {
  readonly #user: User;
  readonly #context: BrowserContext;
  readonly #options: readonly string[];
  readonly #complaints = new Complaints();
  #host: ChildProcess | undefined;
  /** Works once. */
  #link: string | undefined;
  #port = 0;

  /** @param options of `voicefit serve`, besides those that every test needs */
  constructor(user: User, context: BrowserContext, options: readonly string[] = []) {
    this.#user = user;
    this.#context = context;
    this.#options = options;
  }

  /** On the same port as before, if it ran before. */
  async start(): Promise<void> {
    const args = [VOICEFIT, 'serve', '--no-open', '--json', '--port', String(this.#port), ...this.#options];
    const host = spawn(process.execPath, args, {
      env: this.#user.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#host = host;
    const { url, port } = Invitation.parse(JSON.parse(await firstObject(host)));
    this.#link = url;
    this.#port = port;
  }

  async open(): Promise<Page> {
    if (!this.#isRunning) await this.start();
    const link = this.#link ?? (await this.anotherLink());
    this.#link = undefined;
    const page = await this.#context.newPage();
    this.#complaints.listenTo(page);
    await page.goto(link);
    await page.waitForURL(({ pathname }) => pathname === '/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Like Ctrl-C: afterwards the port is free and nothing is left. */
  async stop(): Promise<void> {
    this.#complaints.expectNone();
    await this.#end('SIGINT');
  }

  terminal(...args: readonly string[]): Promise<unknown> {
    return this.#user.terminal(...args);
  }

  async workers(): Promise<number[]> {
    return (await this.#user.processes()).filter((pid) => pid !== this.#host?.pid);
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

  /** Like the page's own "Open another tab". */
  async anotherLink(): Promise<string> {
    const page = this.#context.pages().at(-1);
    if (page === undefined) throw new Error('Only an open tab can ask for a link.');
    const answer = await page.evaluate(async (key) => {
      const secret = sessionStorage.getItem(key);
      const asked = await fetch('/link', { method: 'POST', headers: { Authorization: `Bearer ${secret}` } });
      return asked.text();
    }, SECRET_KEY);
    return Link.parse(JSON.parse(answer)).url;
  }

  get #isRunning(): boolean {
    return this.#host !== undefined && this.#host.exitCode === null && this.#host.signalCode === null;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const host = this.#host;
    if (host === undefined || !this.#isRunning) return;
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill(signal);
    await ended;
  }
}

/** The output of `--json`; the host keeps running. */
async function firstObject({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The host has no standard output.');
  let said = '';
  for await (const chunk of stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.endsWith('}\n')) return said;
  }
  throw new Error(`The host ended before it said where it is: ${said}`);
}
