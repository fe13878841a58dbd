import type { Network } from '../../network.ts';
import type { Address } from './address.ts';
import { checkResponse } from './check-response.ts';
import { BadAnswer, badAnswer } from './errors.ts';
import { request } from './request.ts';
import type { Retrying } from './retrying.ts';

/** What a host says about a file before it is fetched. */
export interface Look {
  readonly fileBytes: number;
  readonly etag: string | null;
  /** Whether parts of it can be asked for. */
  readonly hasRanges: boolean;
  readonly statedSha256: string | null;
  /** The host that serves it in the end. */
  readonly host: string;
}

/**
 * Asks for the first byte of a file.
 * @param fileBytes what the registry says; `null`: it does not know
 * @throws HostUnreachable, HostStalled, BadAnswer, after all attempts
 */
export function look(
  asked: { address: Address; file: string; fileBytes: number | null },
  network: Network,
  retrying: Retrying,
): Promise<Look> {
  const { address, file, fileBytes } = asked;
  return retrying.run(async (signal) => {
    const answer = await request(address, { start: 0, end: 1, etag: null }, network, signal);
    answer.body.on('error', () => {}).destroy();
    const { host, isRedirected: redirected, statedSha256 } = answer;
    const withToken = address.token !== null;
    const question = { start: 0, end: 1, fileBytes, etag: null, withToken, redirected };
    const verdict = checkResponse(answer.head, question);
    if (verdict.kind === 'refused') throw badAnswer(verdict.refusal, host, file);
    // An empty file has no first byte.
    if (verdict.kind === 'changed')
      throw new BadAnswer({ code: 'wrong-answer', host, file, flaw: 'other-size' });
    return {
      fileBytes: verdict.fileBytes,
      etag: verdict.etag,
      hasRanges: verdict.kind === 'range',
      statedSha256,
      host,
    };
  });
}
