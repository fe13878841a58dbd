import { z } from 'zod';

export const HashAlgorithm = z.enum(['sha256', 'md5']);
export type HashAlgorithm = z.infer<typeof HashAlgorithm>;

/** Parent to worker: what to hash. A file may still be growing; it is read up to what is said to be there. */
export const ToHasher = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    id: z.int(),
    path: z.string(),
    algorithm: HashAlgorithm,
    blockBytes: z.int().positive(),
    /** How many there are: after the last one, the hash is sent. */
    blockCount: z.int().nonnegative(),
  }),
  /** Blocks from number `from` on, each with its bytes and checksum (CRC-32). Any but the next are ignored. */
  z.object({
    type: z.literal('blocks'),
    id: z.int(),
    from: z.int().nonnegative(),
    blocks: z.array(z.object({ bytes: z.int().positive(), crc32: z.int().nullable() })),
  }),
  z.object({ type: z.literal('drop'), id: z.int() }),
]);
export type ToHasher = z.infer<typeof ToHasher>;

/** Worker to parent. */
export const FromHasher = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hashed'), id: z.int(), blocks: z.int() }),
  /** That block is not what was written. It is the next one again. */
  z.object({ type: z.literal('damaged'), id: z.int(), block: z.int() }),
  z.object({ type: z.literal('hash'), id: z.int(), value: z.string() }),
  z.object({ type: z.literal('failed'), id: z.int(), why: z.string() }),
]);
export type FromHasher = z.infer<typeof FromHasher>;
