import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Answers, Commands, Events, Takes } from './commands.ts';

/** A command that Chromium refused, or did not answer before it ended. */
export class DevToolsError extends Error {
  override readonly name = 'DevToolsError';
}

/** Chromium's DevTools protocol over its pipe: JSON, each message ended by a zero byte. */
export class DevTools {
  readonly #toChromium: Writable;
  readonly #answers = new EventEmitter();
  readonly #events = new EventEmitter();
  /** The method of each command that has no answer yet, by its id. */
  readonly #waiting = new Map<string, string>();
  #lastId = 0;

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#answers.setMaxListeners(0);
    this.#events.setMaxListeners(0);
    this.#toChromium = toChromium;
    // Messages to a Chromium that just ended are answered by `#end`.
    toChromium.on('error', () => {});
    let rest = '';
    fromChromium.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(message);
    });
    fromChromium.once('close', () => this.#end());
  }

  /** The commands that Chromium has not answered, for whoever looks into a page that hangs. */
  get unanswered(): string[] {
    return [...this.#waiting.values()];
  }

  /** @throws DevToolsError */
  send<C extends keyof Commands>(method: C, params: Takes<C>, sessionId?: string): Promise<Answers<C>> {
    const id = String(++this.#lastId);
    this.#waiting.set(id, method);
    const answer = new Promise<Answers<C>>((resolve, reject) => {
      this.#answers.once(id, (error: { message: string } | undefined, result: Answers<C>) => {
        this.#waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new DevToolsError(`${method}: ${error.message}`));
      });
    });
    this.#toChromium.write(`${JSON.stringify({ id: this.#lastId, method, params, sessionId })}\0`);
    return answer;
  }

  on<E extends keyof Events>(event: E, listener: (about: Events[E]) => void, sessionId = ''): void {
    this.#events.on(sessionId + event, listener);
  }

  /** Stops listening to a page that is gone. */
  forget(sessionId: string): void {
    for (const name of this.#events.eventNames()) {
      if (String(name).startsWith(sessionId)) this.#events.removeAllListeners(name);
    }
  }

  #receive(message: string): void {
    const { id, method, params, error, result, sessionId } = JSON.parse(message);
    if (id === undefined) this.#events.emit((sessionId ?? '') + method, params);
    else this.#answers.emit(String(id), error, result);
  }

  #end(): void {
    for (const id of this.#waiting.keys()) this.#answers.emit(id, { message: 'Chromium has ended.' });
  }
}

/** The commands and events of one page. */
export class PageSession {
  readonly #devTools: DevTools;
  readonly #id: string;

  constructor(devTools: DevTools, id: string) {
    this.#devTools = devTools;
    this.#id = id;
  }

  /** @throws DevToolsError */
  send<C extends keyof Commands>(method: C, params: Takes<C>): Promise<Answers<C>> {
    return this.#devTools.send(method, params, this.#id);
  }

  /** The same if the page may be gone already, in which case it does not matter. */
  post<C extends keyof Commands>(method: C, params: Takes<C>): void {
    this.send(method, params).catch(() => {});
  }

  on<E extends keyof Events>(event: E, listener: (about: Events[E]) => void): void {
    this.#devTools.on(event, listener, this.#id);
  }

  end(): void {
    this.#devTools.forget(this.#id);
  }
}
