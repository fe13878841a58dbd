import { MIB } from '../nouns/bytes.ts';

const CHUNK_BYTES = 32 * MIB;
const PAGE_BYTES = 4096;

/**
 * How fast the system hands out memory that nothing has used lately, in bytes per second: what a model pays for that is
 * copied while it loads. A virtual machine gets such memory from its host first, at a tenth of the usual speed.
 * Takes about `limitMs`, and at most `mostBytes`, which are freed with the process.
 */
export function touchMemory({ mostBytes, limitMs }: { mostBytes: number; limitMs: number }): number {
  const chunks: Buffer[] = [];
  const startedMs = performance.now();
  do {
    const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    for (let at = 0; at < CHUNK_BYTES; at += PAGE_BYTES) chunk[at] = 1;
    chunks.push(chunk);
  } while (performance.now() - startedMs < limitMs && (chunks.length + 1) * CHUNK_BYTES <= mostBytes);
  return (1000 * chunks.length * CHUNK_BYTES) / (performance.now() - startedMs);
}
