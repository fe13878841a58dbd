import type { Network } from '../../network.ts';
import type { Address } from './address.ts';
import type { Lane } from './allot-range.ts';
import { BLOCK_BYTES } from './blocks.ts';
import { checkResponse } from './check-response.ts';
import { BadAnswer, badAnswer, ConnectionSlow, FileChanged, HostStalled } from './errors.ts';
import { Pace, SLOW_MS, STALL_MS } from './pace.ts';
import { type BlockSink, readBlocks } from './read-blocks.ts';
import { type Answer, asFailure, request } from './request.ts';

/** How long a connection may be silent or slow; tests shorten them. */
export interface PaceLimits {
  readonly stallMs: number;
  readonly slowMs: number;
}

/** The file of which a connection fetches a part. */
export interface LaneSource {
  readonly address: Address;
  /** How messages name the file. */
  readonly file: string;
  readonly etag: string | null;
  readonly network: Network;
  readonly limits?: PaceLimits;
}

const LOOK_MS = 250;

/**
 * Fetches what a lane still lacks, over one connection. Ends early when the host serves no ranges: then the lane
 * starts at the file's first block.
 * @throws FileChanged, ConnectionSlow, HostUnreachable, HostStalled, BadAnswer; the signal's reason
 */
export async function fetchLane(
  lane: Lane,
  source: LaneSource,
  sink: BlockSink,
  signal: AbortSignal,
): Promise<void> {
  const { address, etag, file, network, limits = { stallMs: STALL_MS, slowMs: SLOW_MS } } = source;
  const start = lane.next * BLOCK_BYTES;
  const end = Math.min(lane.end * BLOCK_BYTES, sink.fileBytes);
  const pace = new Pace(performance.now(), limits);
  const own = new AbortController();
  const watch = setInterval(
    () => {
      const verdict = pace.verdict(performance.now());
      if (verdict === 'stalled') own.abort(new HostStalled(address.url.host, limits.stallMs));
      if (verdict === 'slow') own.abort(new ConnectionSlow());
    },
    Math.min(LOOK_MS, limits.stallMs / 4),
  );
  const either = AbortSignal.any([signal, own.signal]);
  try {
    const answer = await request(address, { start, end, etag }, network, either);
    check(answer, { start, end, fileBytes: sink.fileBytes, lane, source });
    const onBytes = (bytes: number) => {
      pace.add(bytes, performance.now());
      sink.onBytes(bytes);
    };
    if (await readBody(answer, lane, { ...sink, onBytes }, either)) return;
    throw new BadAnswer({ code: 'wrong-answer', host: answer.host, file, flaw: 'cut-short' });
  } finally {
    clearInterval(watch);
  }
}

/** Whether the answer may be kept. @throws FileChanged, BadAnswer */
function check(
  { head, host, isRedirected: redirected, body }: Answer,
  asked: { start: number; end: number; fileBytes: number; lane: Lane; source: LaneSource },
): void {
  const { lane, source, ...range } = asked;
  const { address, etag, file } = source;
  const verdict = checkResponse(head, { ...range, etag, withToken: address.token !== null, redirected });
  if (verdict.kind === 'range') return;
  if (verdict.kind === 'whole') {
    // All bytes come again, from the first one on.
    lane.next = 0;
    return;
  }
  body.on('error', () => {}).destroy();
  if (verdict.kind === 'changed') throw new FileChanged();
  throw badAnswer(verdict.refusal, host, file);
}

async function readBody(
  { body, host }: Answer,
  lane: Lane,
  sink: BlockSink,
  signal: AbortSignal,
): Promise<boolean> {
  // An error that was not read is no bug: the connection is over.
  body.on('error', () => {});
  const end = () => body.destroy(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await readBlocks(body, lane, sink);
  } catch (error) {
    signal.throwIfAborted();
    throw asFailure(error, host);
  } finally {
    signal.removeEventListener('abort', end);
    body.destroy();
  }
}
