import type { Readable } from 'node:stream';
import type { Lane } from './allot-range.ts';
import { BLOCK_BYTES, bytesOfBlock } from './blocks.ts';

/** Where the bytes of an answer go. */
export interface BlockSink {
  readonly fileBytes: number;
  /** Bytes have arrived; they may not be kept yet. */
  onBytes(bytes: number): void;
  /** Keeps a whole block, which may be used only until it resolves. */
  onBlock(block: number, content: Uint8Array): Promise<void>;
}

/**
 * Reads the body of an answer that starts with the lane's next block, until the lane's end, which may come closer
 * meanwhile. A block that has not arrived whole is dropped.
 * @returns whether it arrived up to the lane's end; the body may have ended before
 */
export async function readBlocks(body: Readable, lane: Lane, sink: BlockSink): Promise<boolean> {
  const buffer = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('The body is not made of bytes.');
    sink.onBytes(chunk.length);
    let used = 0;
    while (used < chunk.length) {
      if (lane.next >= lane.end) return true;
      const blockBytes = bytesOfBlock(lane.next, sink.fileBytes);
      const part = chunk.subarray(used, used + blockBytes - filled);
      buffer.set(part, filled);
      used += part.length;
      filled += part.length;
      if (filled < blockBytes) continue;
      await sink.onBlock(lane.next, buffer.subarray(0, blockBytes));
      lane.next += 1;
      filled = 0;
    }
    if (lane.next >= lane.end) return true;
  }
  return lane.next >= lane.end;
}
