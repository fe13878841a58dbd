import { z } from 'zod';

const bytes = z.int().nonnegative();

/**
 * What no choice needs. `model`: of the model list, but not chosen; `leftover`: of an installation that was ended,
 * such as a partial download; `archive`: it is unpacked already.
 */
export const UnneededItem = z.object({
  kind: z.enum(['model', 'leftover', 'archive']),
  /** Below the models folder: a file, or a folder with all that is in it. */
  path: z.string().max(1000),
  bytes,
});
export type UnneededItem = z.infer<typeof UnneededItem>;

/** What could be removed from the models folder. */
export const Unneeded = z.object({
  folder: z.string(),
  items: z.array(UnneededItem),
  /** Models that nobody has chosen are listed only if something is chosen. */
  hasChoice: z.boolean(),
  /** What is neither of the model list nor ours. It is never removed. */
  kept: z.object({ count: z.int().nonnegative(), bytes }),
});
export type Unneeded = z.infer<typeof Unneeded>;

/** What was removed, and what was not. */
export const Removed = z.object({
  folder: z.string(),
  removedBytes: bytes,
  items: z.array(UnneededItem.extend({ state: z.enum(['removed', 'failed']), why: z.string().nullable() })),
});
export type Removed = z.infer<typeof Removed>;
