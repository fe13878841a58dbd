/**
 * A file is fetched, recorded and checked in blocks. A killed process loses at most one per connection: issue
 * reports of other tools are about whole parts of 100 MB lost.
 */
export const BLOCK_BYTES = 256 * 1024;

/** Blocks `start` up to, but without, `end`. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/** How many blocks a file of so many bytes has; the last one may be shorter. */
export function blockCount(fileBytes: number): number {
  return Math.ceil(fileBytes / BLOCK_BYTES);
}

/** How many bytes a block of the file has. */
export function bytesOfBlock(block: number, fileBytes: number): number {
  return Math.min(BLOCK_BYTES, fileBytes - block * BLOCK_BYTES);
}

/** How many bytes the blocks have together. */
export function bytesOfBlocks(blocks: Iterable<number>, fileBytes: number): number {
  let bytes = 0;
  for (const block of blocks) bytes += bytesOfBlock(block, fileBytes);
  return bytes;
}

/** The runs of blocks that are not in `present`, in their order. */
export function missingRanges(present: { has(block: number): boolean }, count: number): BlockRange[] {
  const ranges: BlockRange[] = [];
  let start = 0;
  for (let block = 0; block <= count; block++) {
    if (block < count && !present.has(block)) continue;
    if (block > start) ranges.push({ start, end: block });
    start = block + 1;
  }
  return ranges;
}
