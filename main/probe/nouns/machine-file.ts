import { z } from 'zod';
import { WrittenWarnings, writtenCauses } from '../../nouns/written.ts';
import { Gpu, Machine } from './machine.ts';

/** What `probe --json` printed, in this version or the one before. */
export const MachineFile = Machine.extend({
  gpus: z.array(
    Gpu.omit({ causes: true })
      .extend({ reason: z.string().nullish(), causes: z.unknown().optional() })
      .transform(({ reason, causes, ...gpu }): Gpu => ({ ...gpu, causes: writtenCauses(causes, reason) })),
  ),
  warnings: WrittenWarnings,
});
