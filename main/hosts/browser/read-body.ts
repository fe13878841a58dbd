import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A token is 43 characters. */
const LARGEST_BODY_BYTES = 4096;

/**
 * The request body; `null`: longer than anything of ours, or without a declared length. The server itself
 * reads no further than that length.
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const bytes = Number(request.headers['content-length'] ?? Number.NaN);
  return bytes <= LARGEST_BODY_BYTES ? await text(request) : null;
}
