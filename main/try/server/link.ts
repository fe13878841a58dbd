import { type RawData, WebSocket } from 'ws';
import type { z } from 'zod';
import type { ServerAsked } from '../../nouns/trial-failure.ts';
import { type Arrival, Arrivals } from './arrivals.ts';
import {
  type Part,
  ServerClosed,
  ServerLacksPart,
  ServerRefusedToken,
  ServerSilent,
  ServerUnexpected,
} from './errors.ts';
import { type Deadline, within } from './limits.ts';
import { AnyMessage, AuthResponse } from './messages.ts';
import { asConnectFailure, isBroken, socketTo } from './socket.ts';

/** Which voice server, and the token that it wants; `null`: none is given. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string | null;
}

/** A message, and when it arrived, by the clock of `performance`. */
export type Received = { readonly at: number } & (
  | { readonly message: AnyMessage; readonly audio?: undefined }
  | { readonly audio: Buffer; readonly message?: undefined }
);

/** For the server to confirm that the connection ends. */
const CLOSE_MS = 1_000;

/** A connection to a voice server. Disposing or aborting ends it. */
export class Link implements AsyncDisposable {
  readonly #address: ServerAddress;
  readonly #socket: WebSocket;
  readonly #signal: AbortSignal;
  readonly #waiting = new Arrivals();
  #wake: () => void = () => {};
  /** What the connection ended with; `null`: it was closed in order. */
  #ended: { readonly error: Error | null } | undefined;

  private constructor(address: ServerAddress, signal: AbortSignal) {
    this.#address = address;
    this.#signal = signal;
    this.#socket = socketTo(address.url);
    this.#socket.on('message', (data, isBinary) => this.#arrive(data, isBinary));
    this.#socket.on('error', (error) => this.#end(error));
    this.#socket.on('close', () => this.#end(null));
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  /**
   * @throws ServerAddressInvalid, ServerUnreachable, ServerSilent; ServerUnexpected if something else than a WebSocket
   * answers; the signal's reason when aborted
   */
  static async open(address: ServerAddress, timeoutMs: number, signal: AbortSignal): Promise<Link> {
    signal.throwIfAborted();
    const link = new Link(address, signal);
    try {
      await link.#opened(within(timeoutMs));
    } catch (error) {
      await link[Symbol.asyncDispose]();
      throw error;
    }
    return link;
  }

  get url(): string {
    return this.#address.url;
  }

  send(message: object): void {
    this.#socket.send(JSON.stringify(message), () => {});
  }

  sendAudio(pcm: Uint8Array): void {
    this.#socket.send(pcm, { binary: true }, () => {});
  }

  /**
   * What arrives next; `null`: nothing did by then.
   * @throws ServerClosed, ServerUnexpected, ServerRefusedToken; the signal's reason when aborted
   */
  async receive(asked: ServerAsked, by: Deadline): Promise<Received | null> {
    while (true) {
      this.#signal.throwIfAborted();
      if (performance.now() >= by.at) return null;
      const next = this.#waiting.next();
      if (next !== undefined) return this.#read(next, asked);
      if (this.#ended !== undefined) throw this.#endedWhile(asked, this.#ended.error);
      await this.#somethingHappens(by.at);
    }
  }

  /**
   * The answer of that form. Messages of other types are skipped, and those that answer another request.
   * @throws ServerSilent, and what `receive` throws
   */
  async expect<Schema extends z.ZodObject<{ type: z.ZodLiteral<string> }>>(
    schema: Schema,
    asked: ServerAsked,
    by: Deadline,
    requestId?: string,
  ): Promise<{ readonly answer: z.infer<Schema>; readonly at: number }> {
    while (true) {
      const received = await this.receive(asked, by);
      if (received === null) throw this.silent(asked, by);
      const { message, at } = received;
      if (message === undefined || !isOf(schema, message) || isOther(message, requestId)) continue;
      return { answer: this.parsed(schema, message, asked), at };
    }
  }

  /** @throws ServerUnexpected */
  parsed<Schema extends z.ZodType>(schema: Schema, message: AnyMessage, asked: ServerAsked): z.infer<Schema> {
    const parsed = schema.safeParse(message);
    if (parsed.success) return parsed.data;
    throw this.unexpected(asked, asText(message));
  }

  silent(asked: ServerAsked, { ms }: Pick<Deadline, 'ms'>): ServerSilent {
    return new ServerSilent(this.#address.url, asked, ms);
  }

  unexpected(asked: ServerAsked, said: string | null): ServerUnexpected {
    return new ServerUnexpected(this.#address.url, asked, said);
  }

  lacks(part: Part, said: string | null): ServerLacksPart {
    return new ServerLacksPart(this.#address.url, part, said);
  }

  /** Resolves when nothing of the connection is left. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal.removeEventListener('abort', this.#abort);
    const socket = this.#socket;
    if (socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    if (socket.readyState === WebSocket.OPEN) socket.close();
    else socket.terminate();
    const timer = setTimeout(() => socket.terminate(), CLOSE_MS);
    await closed;
    clearTimeout(timer);
  }

  async #opened(by: Deadline): Promise<void> {
    const { url } = this.#address;
    this.#socket.on('open', () => this.#wake());
    this.#socket.on('unexpected-response', (_request, { statusCode }) =>
      this.#end(this.unexpected('connect', `HTTP ${statusCode}`)),
    );
    while (this.#socket.readyState === WebSocket.CONNECTING && this.#ended === undefined) {
      this.#signal.throwIfAborted();
      if (performance.now() >= by.at) throw this.silent('connect', by);
      await this.#somethingHappens(by.at);
    }
    this.#signal.throwIfAborted();
    const error = this.#ended?.error;
    if (error instanceof ServerUnexpected) throw error;
    if (error) throw asConnectFailure(url, error);
  }

  #arrive(data: RawData, isBinary: boolean): void {
    // The library's other forms have to be asked for.
    if (!Buffer.isBuffer(data)) return;
    if (this.#waiting.add({ at: performance.now(), data, isBinary })) this.#wake();
    else {
      this.#end(new TooMuchWaiting());
      this.#socket.terminate();
    }
  }

  #read({ at, data, isBinary }: Arrival, asked: ServerAsked): Received {
    if (isBinary) return { at, audio: data };
    const text = data.toString();
    const { success, data: message } = AnyMessage.safeParse(asJson(text));
    if (!success) throw this.unexpected(asked, text);
    const refusal = AuthResponse.safeParse(message);
    if (refusal.data?.status === 'error') {
      throw new ServerRefusedToken(this.#address.url, this.#address.token !== null);
    }
    return { at, message };
  }

  /** Resolves at the latest at that moment. */
  async #somethingHappens(at: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const timer = setTimeout(resolve, Math.max(0, at - performance.now()));
    await promise;
    clearTimeout(timer);
  }

  #endedWhile(asked: ServerAsked, error: Error | null): Error {
    if (error instanceof TooMuchWaiting) return this.unexpected(asked, null);
    return error !== null && isBroken(error)
      ? this.unexpected(asked, error.message)
      : new ServerClosed(this.#address.url, asked);
  }

  #end(error: Error | null): void {
    this.#ended ??= { error };
    this.#wake();
  }

  readonly #abort = (): void => {
    this.#socket.terminate();
    this.#wake();
  };
}

/** The server sends faster than it is read. */
class TooMuchWaiting extends Error {}

const isOf = (schema: z.ZodObject<{ type: z.ZodLiteral<string> }>, { type }: AnyMessage): boolean =>
  schema.shape.type.value === type;

/** Older servers do not repeat the request's number. */
const isOther = ({ request_id }: AnyMessage, requestId: string | undefined): boolean =>
  requestId !== undefined && typeof request_id === 'string' && request_id !== requestId;

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `null`: it is nested so deeply that it has no text. Reading goes as deep as it likes, writing does not. */
function asText(message: AnyMessage): string | null {
  try {
    return JSON.stringify(message);
  } catch {
    return null;
  }
}
