import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A request as the test sees it. */
export interface Asked {
  readonly path: string;
  /** The first byte and the one after the last. `null`: the whole file. */
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly headers: IncomingMessage['headers'];
  /** Of all requests so far, from 0. */
  readonly index: number;
}

/** What the mirror does instead of sending what was asked for. */
export interface Lie {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** The body, made from the right one. */
  readonly body?: (right: Buffer) => Buffer;
  /** Sends so many bytes of the body, then... */
  readonly after?: { readonly bytes: number; readonly next: 'silence' | 'close' | 'reset' | 'drip' };
  /** Ignores the range. */
  readonly whole?: boolean;
}

/** A key and its certificate. */
interface Tls {
  readonly key: string;
  readonly cert: string;
}

/** An HTTP server that serves files in parts, as a model host does, and lies when told to. */
export class Mirror implements AsyncDisposable {
  readonly files = new Map<string, Buffer>();
  readonly asked: Asked[] = [];
  /** Bytes of bodies sent so far. */
  sentBytes = 0;
  lie: (asked: Asked) => Lie | null = () => null;
  etag: (path: string, content: Buffer) => string | null = (_path, content) => `"${hashOf(content)}"`;
  readonly #server: ReturnType<typeof createServer>;
  readonly #protocol: string;

  private constructor(tls: Tls | null) {
    const answer: RequestListener = (request, response) => void this.#answer(request, response);
    this.#server = tls === null ? createServer(answer) : createTlsServer(tls, answer);
    this.#protocol = tls === null ? 'http' : 'https';
  }

  static async start(tls: Tls | null = null): Promise<Mirror> {
    const mirror = new Mirror(tls);
    await new Promise<void>((resolve) => mirror.#server.listen(0, '127.0.0.1', resolve));
    return mirror;
  }

  get url(): URL {
    const { port } = this.#server.address() as AddressInfo;
    return new URL(`${this.#protocol}://127.0.0.1:${port}`);
  }

  /** Adds a file of random bytes. */
  add(path: string, bytes: number): Buffer {
    const content = randomBytes(bytes);
    this.files.set(path, content);
    return content;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://mirror').pathname;
    const content = this.files.get(path);
    const range = rangeOf(request.headers.range, content?.length ?? 0);
    const asked: Asked = { path, range, headers: request.headers, index: this.asked.length };
    this.asked.push(asked);
    const lie = this.lie(asked) ?? {};
    if (lie.status === undefined && content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const right = content ?? Buffer.alloc(0);
    const etag = this.etag(path, right);
    const isStale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
    const part = lie.whole || range === null || isStale ? null : range;
    const sent = part === null ? right : right.subarray(part.start, part.end);
    const body = lie.body?.(sent) ?? sent;
    response.writeHead(lie.status ?? (part === null ? 200 : 206), {
      ...(lie.headers?.['transfer-encoding'] === undefined && { 'content-length': String(body.length) }),
      ...(part !== null && { 'content-range': `bytes ${part.start}-${part.end - 1}/${right.length}` }),
      ...(etag !== null && { etag }),
      ...lie.headers,
    });
    await this.#send(response, body, lie.after);
  }

  async #send(response: ServerResponse, body: Buffer, after: Lie['after']): Promise<void> {
    response.on('error', () => {});
    const first = body.subarray(0, after?.bytes ?? body.length);
    this.sentBytes += first.length;
    if (after === undefined || first.length === body.length) {
      response.end(first);
      return;
    }
    await new Promise((resolve) => response.write(first, resolve));
    if (after.next === 'reset') response.socket?.resetAndDestroy();
    if (after.next === 'close') response.destroy();
    if (after.next === 'drip') {
      const drip = setInterval(() => response.write(Buffer.alloc(1, body[after.bytes])), 100);
      response.on('close', () => clearInterval(drip));
    }
  }
}

export const hashOf = (content: Buffer, algorithm = 'sha256') =>
  createHash(algorithm).update(content).digest('hex');

function rangeOf(header: string | undefined, length: number): Asked['range'] {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (start === undefined) return null;
  return {
    start: Number(start),
    end: Math.min(length, end === undefined || end === '' ? length : Number(end) + 1),
  };
}
