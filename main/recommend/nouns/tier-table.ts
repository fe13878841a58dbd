import { z } from 'zod';
import { Tier } from '../../../registry/schema.ts';
import { Warning } from '../../nouns/warning.ts';

/** The requirements of each tier of the registry, lowest first. */
export const TierTable = z.object({
  tiers: z.array(Tier.extend({ name: z.string() })),
  warnings: z.array(Warning),
});
export type TierTable = z.infer<typeof TierTable>;
