import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { Setup } from '../../../preload/contract.ts';
import { entry, quietEnvironment } from '../terminal/voicefit.ts';
import { ask, subprotocols } from './served.ts';

/** `voicefit serve` or `start` as a separate process, with its own home. */
export class Running implements AsyncDisposable {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | NodeJS.Signals | null>;
  #stdout = '';
  #stderr = '';
  #wake = () => {};

  constructor(args: readonly string[], env: NodeJS.ProcessEnv) {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...quiet } = quietEnvironment();
    const child = spawn(process.execPath, [entry, ...args], {
      env: { ...quiet, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.pid = child.pid ?? 0;
    this.#ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      this.#stdout += chunk;
      this.#wake();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#stderr += chunk;
      this.#wake();
    });
    void this.#ended.then(() => this.#wake());
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** The exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null> {
    return this.#ended;
  }

  /** Waits until it has printed this. */
  async said(what: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = what.exec(this.#stdout) ?? what.exec(this.#stderr);
      if (match !== null) return match;
      if (this.#child.exitCode !== null) throw new Error(`It ended: ${this.#stdout}${this.#stderr}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async link(): Promise<URL> {
    const [link] = await this.said(/http:\/\/\S+#token=[\w-]+/);
    return new URL(link);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Uses a link, as a page does, and returns the contract's client. */
export async function enter({ origin, port, hash }: URL): Promise<Setup> {
  const entered = await ask(Number(port), '/session', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice('#token='.length) }),
  });
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, {
    protocols: subprotocols(JSON.parse(entered.body).secret),
    headers: { origin, cookie },
  });
  return createORPCClient(new RPCLink({ websocket: socket }));
}

/** A temporary folder, removed afterwards. */
export async function temporaryFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'voicefit-command-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
