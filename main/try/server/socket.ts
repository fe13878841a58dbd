import { WebSocket } from 'ws';
import { trustedBy } from '../../network.ts';
import { ServerUrl } from '../nouns/trial-request.ts';
import { ServerAddressInvalid, ServerUnexpected, ServerUnreachable } from './errors.ts';

/** Six minutes of speech in base64; a trial speaks a sentence. */
const MOST_MESSAGE_BYTES = 16 * 1024 ** 2;

/**
 * A WebSocket that is about to connect. Redirects are not followed, and no proxy is asked: voice servers stand beside
 * the PBX.
 * @throws ServerAddressInvalid
 */
export function socketTo(url: string): WebSocket {
  if (!ServerUrl.safeParse(url).success) throw new ServerAddressInvalid(url);
  const ca = trustedBy(process.env);
  try {
    return new WebSocket(url, {
      maxPayload: MOST_MESSAGE_BYTES,
      // Sound does not shrink, and packing it would take time that is measured.
      perMessageDeflate: false,
      ...(ca !== null && { ca: [...ca] }),
    });
  } catch {
    // With a fragment, for instance.
    throw new ServerAddressInvalid(url);
  }
}

/** Why no WebSocket came about. What answers, but is none, has no code of the system. */
export function asConnectFailure(url: string, error: Error): Error {
  const code = codeOf(error);
  const isForeign = code === null || /^(HPE|WS_ERR)_/.test(code);
  return isForeign ? new ServerUnexpected(url, 'connect', null) : new ServerUnreachable(url, code);
}

/** Whether a message broke the rules of WebSockets, or was larger than allowed. */
export const isBroken = (error: Error): boolean => /^WS_ERR_/.test(codeOf(error) ?? '');

const codeOf = (error: Error): string | null =>
  'code' in error && typeof error.code === 'string' ? error.code : null;
