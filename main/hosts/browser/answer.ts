import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import { GUARDED, KEPT_FOR_GOOD } from './headers.ts';
import type { RendererFile } from './renderer-files.ts';

/** An HTTP response as a value: the code that decides is separate from the code that sends. */
export interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** One readable line; never a stack trace. */
export function plain(status: number, line: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: `${line}\n` };
}

export function html(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

export function json(status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** A page is requested each time; its assets are cached. */
export function fileAnswer({ type, body, zipped }: RendererFile, asked: IncomingHttpHeaders): Answer {
  const isPage = type.startsWith('text/html');
  const headers = {
    'content-type': type,
    vary: 'accept-encoding',
    ...(isPage ? {} : { 'cache-control': KEPT_FOR_GOOD }),
  };
  if (zipped === null || !/\bgzip\b/.test(String(asked['accept-encoding']))) {
    return { status: 200, headers, body };
  }
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped };
}

export function send(response: ServerResponse, { status, headers, body = '' }: Answer): void {
  response.writeHead(status, { ...GUARDED, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** The same for a request to open a WebSocket. */
export function asHttpText({ status, body = '' }: Answer): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    String(body),
  ].join('\r\n');
}
