import { z } from 'zod';
import { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import { Machine } from '../../probe/nouns/machine.ts';
import { name, namedWish } from './named-wish.ts';
import { WHAT_IF_LIMITS } from './what-if-limits.ts';

export const Target = z.enum(['ava', 'llama-server', 'ollama']);
export type Target = z.infer<typeof Target>;

const { mostRamGb, mostCores, mostVramGb, leastScore, mostScore } = WHAT_IF_LIMITS;

/** What may be imagined or forced. Empty: this machine as it is. */
export const WhatIf = z.object({
  ramGb: z.number().positive().max(mostRamGb).optional(),
  cores: z.int().min(1).max(mostCores).optional(),
  /** `none`, or the name of a card; its VRAM then comes from the registry unless given. */
  gpu: name.optional(),
  vramGb: z.number().positive().max(mostVramGb).optional(),
  /** tokens/s of the CPU on the reference model. */
  score: z.number().min(leastScore).max(mostScore).optional(),
  /** What `probe --json` printed, of this machine or another. */
  machine: Machine.optional(),
  /** What `benchmark --json` printed. */
  speed: SpeedProfile.optional(),
  ...namedWish,
  /** The target of the configuration: changes warnings, never the tier. */
  target: Target.optional(),
});
export type WhatIf = z.infer<typeof WhatIf>;
