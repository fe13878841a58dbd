import { z } from 'zod';
import { Range } from '../../benchmark/nouns/speed-profile.ts';
import { Warning } from '../../nouns/warning.ts';
import { Difference } from './difference.ts';

/** One line of `history.jsonl`: a benchmark, and what the machine was when it ran. */
export const HistoryEntry = z.object({
  measuredAt: z.iso.datetime(),
  machineId: z.string(),
  /** Of the registry whose reference model the score is of; older entries do not name it. */
  registryId: z.string().optional(),
  cpuScore: z.number().positive().nullable(),
  cpuScoreRange: Range.nullable(),
  contended: z.boolean(),
  /** What may explain a change: cards, drivers, memory, cores. */
  machine: z.object({
    cpu: z.string(),
    usableCores: z.int(),
    memoryBytes: z.int(),
    gpus: z.array(z.object({ name: z.string(), driver: z.string().nullable(), usable: z.boolean() })),
  }),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const History = z.object({
  /** Oldest first, each with what changed since the entry before it. */
  entries: z.array(HistoryEntry.extend({ differences: z.array(Difference) })),
  warnings: z.array(Warning),
});
export type History = z.infer<typeof History>;
