import { z } from 'zod';
import { BLOCK_BYTES, blockCount } from './blocks.ts';

/** Which file a partial one becomes: what was fetched belongs to no other. */
export const JournalHeader = z.strictObject({
  version: z.literal(1),
  blockBytes: z.literal(BLOCK_BYTES),
  bytes: z.int().positive(),
  /** The expected hash: with it, a file may be continued from another host. `null`: none is known. */
  hash: z.strictObject({ algorithm: z.enum(['sha256', 'md5']), value: z.string() }).nullable(),
  /** Where it comes from, and as which version. Addresses may carry a signature, so only the host is kept. */
  host: z.string(),
  etag: z.string().nullable(),
});
export type JournalHeader = z.infer<typeof JournalHeader>;

/** The blocks that are on disk, with the CRC-32 of each. */
export type SafeBlocks = Map<number, number>;

/** The first line of a journal. */
export function journalHead(header: JournalHeader): string {
  return `${JSON.stringify(header)}\n`;
}

/** The line that records a block. */
export function journalLine(block: number, crc32: number): string {
  return `${block} ${crc32.toString(16).padStart(8, '0')}\n`;
}

const LINE = /^(\d{1,7}) ([0-9a-f]{8})$/;

/**
 * Reads a journal. A line that was cut or damaged is skipped: its block is fetched again. What a damaged line
 * claims by accident is noticed when the block is read.
 * @returns `null` if the journal cannot be used at all
 */
export function readJournal(text: string): { header: JournalHeader; blocks: SafeBlocks } | null {
  const [head = '', ...lines] = text.split('\n');
  const header = JournalHeader.safeParse(parsed(head));
  // What stands behind the last line end was cut.
  if (!header.success || lines.pop() === undefined) return null;
  const count = blockCount(header.data.bytes);
  const blocks: SafeBlocks = new Map();
  for (const line of lines) {
    const [, block, crc32] = LINE.exec(line) ?? [];
    if (block === undefined || crc32 === undefined || Number(block) >= count) continue;
    blocks.set(Number(block), Number.parseInt(crc32, 16));
  }
  return { header: header.data, blocks };
}

/**
 * Whether what was fetched under `before` is a part of what is wanted now: the same bytes by hash, or, where
 * no hash is known, the same version from the same host.
 */
export function isSameFile(before: JournalHeader, now: JournalHeader): boolean {
  if (before.bytes !== now.bytes || hasChanged(before, now)) return false;
  if (before.hash !== null && now.hash !== null) {
    return before.hash.algorithm === now.hash.algorithm && before.hash.value === now.hash.value;
  }
  if (before.hash !== now.hash) return false;
  return before.host === now.host && before.etag !== null && before.etag === now.etag;
}

function hasChanged(before: JournalHeader, now: JournalHeader): boolean {
  return before.host === now.host && before.etag !== null && now.etag !== null && before.etag !== now.etag;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
