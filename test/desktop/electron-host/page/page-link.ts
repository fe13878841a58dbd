import type { MessagePort } from 'node:worker_threads';
import type { PageSession } from '../chromium/devtools.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { FromPage, HEAR, TELL, type ToPage, WORLD } from './messages.ts';
import { startScripts } from './scripts.ts';

/** Requests of a page to main. */
export interface Asked {
  send(channel: string, args: unknown[]): void;
  invoke(channel: string, args: unknown[]): Promise<unknown>;
  displayMedia(): Promise<void>;
}

/** Our end of the link to the preload of a page: messages, answers, and transferred ports. */
export class PageLink {
  readonly #session: PageSession;
  readonly #asked: Asked;
  readonly #ports = new Map<number, MessagePort>();
  /** Of the current page; none while it changes. */
  #contextId: number | null = null;
  #lastPort = 0;

  constructor(session: PageSession, asked: Asked) {
    this.#session = session;
    this.#asked = asked;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.#meet(context.id);
    });
    session.on('Runtime.executionContextsCleared', () => this.#lose());
    session.on('Inspector.targetCrashed', () => this.#lose());
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== TELL) return;
      // Its first messages may arrive before the event of its creation.
      this.#meet(executionContextId);
      this.#receive(FromPage.parse(JSON.parse(payload)));
    });
  }

  async install(preload: string): Promise<void> {
    const { page, isolated } = startScripts(preload);
    const add = 'Page.addScriptToEvaluateOnNewDocument';
    await Promise.all([
      this.#session.send('Runtime.addBinding', { name: TELL, executionContextName: WORLD }),
      this.#session.send(add, { source: page }),
      this.#session.send(add, { source: isolated, worldName: WORLD }),
    ]);
  }

  send(channel: string, args: unknown[], ports: readonly MessagePort[] = []): void {
    this.#post({ kind: 'send', channel, data: encode(args), ports: ports.map((port) => this.#adopt(port)) });
  }

  #adopt(port: MessagePort): number {
    const id = ++this.#lastPort;
    this.#ports.set(id, port);
    port.on('message', ({ data }) => this.#post({ kind: 'port', port: id, data: encode(data) }));
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#post({ kind: 'port-closed', port: id });
    });
    return id;
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'send':
        this.#asked.send(message.channel, argsIn(message.data));
        break;
      case 'invoke':
        this.#answer(message.id, this.#invoke(message.channel, argsIn(message.data)));
        break;
      case 'display-media':
        this.#answer(message.id, this.#asked.displayMedia());
        break;
      case 'port':
        this.#ports.get(message.port)?.postMessage({ data: decode(message.data), ports: [] });
        break;
      case 'port-closed':
        this.#close(message.port);
    }
  }

  async #invoke(channel: string, args: unknown[]): Promise<unknown> {
    try {
      return await this.#asked.invoke(channel, args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`);
    }
  }

  #answer(id: number, answer: Promise<unknown>): void {
    answer.then(
      (value) => this.#post({ kind: 'answer', id, data: encode(value) }),
      (error: Error) => this.#post({ kind: 'answer', id, data: '', error: error.message }),
    );
  }

  #post(message: ToPage): void {
    if (this.#contextId === null) return;
    this.#session.post('Runtime.callFunctionOn', {
      functionDeclaration: `(message) => globalThis[${JSON.stringify(HEAR)}](message)`,
      executionContextId: this.#contextId,
      arguments: [{ value: message }],
    });
  }

  #meet(contextId: number): void {
    this.#contextId = contextId;
  }

  /** A page that is left closes its ends of the ports. */
  #lose(): void {
    this.#contextId = null;
    for (const id of [...this.#ports.keys()]) this.#close(id);
  }

  #close(id: number): void {
    const port = this.#ports.get(id);
    this.#ports.delete(id);
    port?.close();
  }
}

function argsIn(data: string): unknown[] {
  const args = decode(data);
  return Array.isArray(args) ? args : [];
}
