import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { createRouterClient } from '@orpc/server';
import WebSocket from 'ws';
import { BrowserHost } from '../../../main/hosts/browser/browser-host.ts';
import { nodePlatform } from '../../../main/platform.ts';
import { joinRooms, openContext } from '../../../main/setup.ts';
import type { Steps } from '../../../main/steps/steps.ts';
import type { Setup } from '../../../preload/contract.ts';

export interface Asking {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The session data of a browser. */
export interface Visitor {
  readonly cookie: string;
  readonly secret: string;
}

/** An open page. */
export interface Tab {
  readonly setup: Setup;
  close(): void;
}

/** A host as it runs for users, with its own home and pages. */
export class Served implements AsyncDisposable {
  readonly host: BrowserHost;
  /** The machine side, as the host's own process uses it. */
  readonly setup: Setup;
  /** For a test that runs its own step. */
  readonly steps: Steps;
  readonly #folder: string;

  private constructor(host: BrowserHost, setup: Setup, steps: Steps, folder: string) {
    this.host = host;
    this.setup = setup;
    this.steps = steps;
    this.#folder = folder;
  }

  static async start(): Promise<Served> {
    const folder = await mkdtemp(join(tmpdir(), 'voicefit-served-'));
    const pagesFolder = await writePages(folder);
    const context = await openContext({ platform: nodePlatform, homeFolder: join(folder, 'home') });
    const router = joinRooms(context);
    const host = await BrowserHost.start({ router, pagesFolder, port: 0 });
    return new Served(host, createRouterClient(router), context.steps, folder);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.host.port}`;
  }

  /** One request, sent unchanged: unlike `fetch`, this does not set Host and Origin. */
  ask(path: string, asking: Asking = {}): Promise<Answered> {
    return ask(this.host.port, path, asking);
  }

  /** Posts the token of a link, like the page at /enter. */
  redeem(url: string = this.host.newLink()): Promise<Answered> {
    const { origin, hash } = new URL(url);
    return this.post('/session', {
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token: hash.replace('#token=', '') }),
    });
  }

  post(path: string, asking: Asking = {}): Promise<Answered> {
    return this.ask(path, { ...asking, method: 'POST' });
  }

  /** A browser that has used a link. */
  async visitor(): Promise<Visitor> {
    const { headers, body } = await this.redeem();
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    return { cookie, secret: secretIn(body) };
  }

  /** Opens the contract's socket, as `visitor` from a page of ours unless the headers say otherwise. */
  socket({ cookie, secret }: Visitor, headers: Record<string, string> = {}): WebSocket {
    return new WebSocket(`ws://127.0.0.1:${this.host.port}/contract`, subprotocols(secret), {
      headers: { origin: this.origin, cookie, ...headers },
    });
  }

  /** The contract's client as a page has it. */
  tab({ cookie, secret }: Visitor): Tab {
    const socket = new globalThis.WebSocket(`${this.origin.replace('http', 'ws')}/contract`, {
      protocols: subprotocols(secret),
      headers: { origin: this.origin, cookie },
    });
    return { setup: createORPCClient(new RPCLink({ websocket: socket })), close: () => socket.close() };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.host[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export function subprotocols(secret: string): string[] {
  return ['voicefit', `voicefit-secret.${secret}`];
}

/** `open`, or the status with which it was refused. */
export function outcomeOf(socket: WebSocket): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.resume();
    });
    socket.on('error', reject);
  });
}

export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asking) {
  return new Promise<Answered>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      text(response).then(
        (said) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: said }),
        reject,
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function secretIn(body: string): string {
  const said: unknown = JSON.parse(body);
  if (typeof said === 'object' && said !== null && 'secret' in said) return String(said.secret);
  throw new Error(`No secret in ${body}`);
}

/** The output of a build, as far as the host needs it. */
async function writePages(folder: string): Promise<string> {
  const pages = join(folder, 'pages');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>The wizard</title>');
  await writeFile(join(pages, 'assets/app-1a2b.js'), `console.log('${'long '.repeat(500)}');`);
  await writeFile(join(pages, 'assets/notes.txt'), 'not of a kind that is served');
  await writeFile(join(folder, 'outside.js'), 'outside of the pages');
  return pages;
}
