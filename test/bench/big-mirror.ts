import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PIECE_BYTES = 1024 * 1024;

/** A server of files that are larger than memory should hold, each connection as fast as the host lets it be. */
export class BigMirror implements AsyncDisposable {
  /** Bytes by path. */
  readonly files = new Map<string, number>();
  /** Bytes sent so far. */
  sentBytes = 0;
  /** Largest number of connections at once. */
  mostConnections = 0;
  /** `null`: as fast as they can be. */
  bytesPerSecPerConnection: number | null = null;
  readonly #piece = randomBytes(PIECE_BYTES);
  readonly #server: Server;
  #connections = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<URL> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    return new URL(`http://127.0.0.1:${port}`);
  }

  sha256(path: string): string {
    const hash = createHash('sha256');
    const bytes = this.files.get(path) ?? 0;
    for (let at = 0; at < bytes; at += PIECE_BYTES)
      hash.update(this.#pieceAt(at, Math.min(bytes, at + PIECE_BYTES)));
    return hash.digest('hex');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The bytes from `start` to `end`, within one piece; each piece starts with its number. */
  #pieceAt(start: number, end: number): Buffer {
    const number = Math.floor(start / PIECE_BYTES);
    const piece = Buffer.from(this.#piece);
    piece.writeUInt32LE(number);
    const from = number * PIECE_BYTES;
    return piece.subarray(start - from, end - from);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://mirror').pathname;
    const bytes = this.files.get(path);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(first ?? 0);
    const end = last === undefined || last === '' ? bytes : Math.min(bytes, Number(last) + 1);
    response.writeHead(first === undefined ? 200 : 206, {
      'content-length': end - start,
      etag: '"1"',
      ...(first !== undefined && { 'content-range': `bytes ${start}-${end - 1}/${bytes}` }),
    });
    this.#connections += 1;
    this.mostConnections = Math.max(this.mostConnections, this.#connections);
    try {
      await this.#send(response, start, end);
    } finally {
      this.#connections -= 1;
    }
  }

  async #send(response: ServerResponse, start: number, end: number): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const rate = this.bytesPerSecPerConnection;
    // Small enough to be throttled evenly, and to leave little in the buffers of a connection that is cut.
    const partBytes = rate === null ? PIECE_BYTES : Math.min(PIECE_BYTES, Math.ceil(rate / 50));
    const beganMs = performance.now();
    for (let at = start; at < end && !gone.signal.aborted; ) {
      const pieceEnd = (Math.floor(at / PIECE_BYTES) + 1) * PIECE_BYTES;
      const part = this.#pieceAt(at, Math.min(end, pieceEnd, at + partBytes));
      this.sentBytes += part.length;
      at += part.length;
      if (!response.write(part)) await once(response, 'drain', { signal: gone.signal }).catch(() => {});
      const dueMs = rate === null ? 0 : beganMs + ((at - start) / rate) * 1000;
      if (dueMs > performance.now())
        await sleep(Math.max(0, dueMs - performance.now()), undefined, { signal: gone.signal }).catch(
          () => {},
        );
    }
    response.end();
  }
}
