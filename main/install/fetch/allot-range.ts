import type { BlockRange } from './blocks.ts';

/** Below it, another connection costs more than it brings: 8 MiB. */
export const LEAST_SHARE_BLOCKS = 32;

/** What a connection still has to fetch; another one may take over its end. */
export interface Lane {
  next: number;
  end: number;
}

/**
 * What a new connection should fetch: the first missing blocks that no connection has, else the second half
 * of the longest remainder, which its connection gives up. `null`: nothing is worth a connection.
 * @param missing in the file's order
 */
export function allotRange(missing: readonly BlockRange[], lanes: readonly Lane[]): Lane | null {
  for (const { start, end } of missing) {
    const free = firstFree(start, end, lanes);
    if (free !== null) return free;
  }
  return splitLongest(lanes);
}

/** The first blocks of the range that no lane has. */
function firstFree(start: number, end: number, lanes: readonly Lane[]): Lane | null {
  let next = start;
  while (next < end) {
    const lane = lanes.find((each) => each.next <= next && next < each.end);
    if (lane === undefined) {
      const later = lanes.filter((each) => each.next > next).map((each) => each.next);
      return { next, end: Math.min(end, ...later) };
    }
    next = lane.end;
  }
  return null;
}

function splitLongest(lanes: readonly Lane[]): Lane | null {
  const longest = lanes.reduce<Lane | null>(
    (best, lane) => (best !== null && left(best) >= left(lane) ? best : lane),
    null,
  );
  if (longest === null || left(longest) < 2 * LEAST_SHARE_BLOCKS) return null;
  const { end } = longest;
  const middle = longest.next + Math.ceil(left(longest) / 2);
  longest.end = middle;
  return { next: middle, end };
}

const left = ({ next, end }: Lane): number => end - next;
