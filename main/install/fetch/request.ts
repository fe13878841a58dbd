import { once } from 'node:events';
import type { Readable } from 'node:stream';
import got, { MaxRedirectsError, RequestError } from 'got';
import type { Network } from '../../network.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import { type Address, isSafe } from './address.ts';
import type { Head } from './check-response.ts';
import { BadAnswer, HostUnreachable } from './errors.ts';

/** A response whose body has not been read yet. */
export interface Answer {
  readonly head: Head;
  readonly body: Readable;
  /** The host that answers in the end. */
  readonly host: string;
  readonly isRedirected: boolean;
  /** SHA-256 of the whole file, as Hugging Face states it beside its redirect; `null`: it does not. */
  readonly statedSha256: string | null;
}

const MOST_REDIRECTS = 10;
/** A host that is asked for the first time may have to wake up; the body has limits of its own. */
const CONNECT_MS = 30_000;

/**
 * Asks for bytes `start` up to, but without, `end`. The token is sent to the address's own host only.
 * @throws HostUnreachable, BadAnswer (redirects); the signal's reason
 */
export async function request(
  { url, token, mayBeHttp }: Address,
  { start, end, etag }: { start: number; end: number; etag: string | null },
  { agents }: Network,
  signal: AbortSignal,
): Promise<Answer> {
  if (!isSafe(url) && !mayBeHttp) throw new BadAnswer({ code: 'insecure-address', host: url.host });
  let statedSha256: string | null = null;
  let host = url.host;
  const stream = got.stream(url, {
    agent: agents,
    headers: {
      range: `bytes=${start}-${end - 1}`,
      // A compressed answer would have other bytes.
      'accept-encoding': 'identity',
      ...(etag !== null && { 'if-range': etag }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    decompress: false,
    throwHttpErrors: false,
    maxRedirects: MOST_REDIRECTS,
    retry: { limit: 0 },
    timeout: { connect: CONNECT_MS, secureConnect: CONNECT_MS },
    hooks: {
      beforeRedirect: [
        (next, { headers }) => {
          statedSha256 ??= linkedSha256(headers['x-linked-etag']);
          const there = next.url instanceof URL ? next.url : new URL(String(next.url));
          if (isDowngrade(there, url)) throw new InsecureRedirect();
          host = there.host;
        },
      ],
    },
  });
  try {
    await once(stream, 'response', { signal });
  } catch (error) {
    // What it still has to say was said.
    stream.on('error', () => {});
    stream.destroy();
    signal.throwIfAborted();
    throw asFailure(error, host);
  }
  const { statusCode: status = 0, headers = {} } = stream.response ?? {};
  statedSha256 ??= linkedSha256(headers['x-linked-etag']);
  return { head: { status, headers }, body: stream, host, isRedirected: host !== url.host, statedSha256 };
}

class InsecureRedirect extends Error {}

/** From https to http, or to no web address at all; or plain http to a host that the user did not name. */
function isDowngrade(there: URL, first: URL): boolean {
  if (there.protocol === 'https:') return false;
  if (there.protocol !== 'http:') return true;
  if (first.protocol === 'https:') return true;
  return there.host !== first.host && !isSafe(there);
}

/** An error of a request or its body, in the user's terms; what is no error of the network stays what it is. */
export function asFailure(error: unknown, host: string): unknown {
  if (error instanceof MaxRedirectsError) {
    return new BadAnswer({ code: 'bad-redirect', host, flaw: 'too-many' });
  }
  if (
    error instanceof InsecureRedirect ||
    (error instanceof RequestError && error.cause instanceof InsecureRedirect)
  ) {
    return new BadAnswer({ code: 'bad-redirect', host, flaw: 'insecure' });
  }
  const why = networkCode(error);
  if (why === 'ERR_INVALID_URL') return new BadAnswer({ code: 'bad-redirect', host, flaw: 'no-address' });
  return why === null ? error : new HostUnreachable(host, why);
}

/** Such as `ECONNRESET`; the library wraps errors of the system. */
function networkCode(error: unknown): string | null {
  if (error instanceof SetupError || !(error instanceof Error)) return null;
  if (!('code' in error && typeof error.code === 'string')) return null;
  // In the middle of a body, Node and the library have several names for it.
  return /^ERR_(HTTP|STREAM)_/.test(error.code) ? 'ECONNRESET' : error.code;
}

function linkedSha256(header: string | readonly string[] | undefined): string | null {
  return typeof header === 'string' ? (/^"?([0-9a-f]{64})"?$/.exec(header)?.[1] ?? null) : null;
}
