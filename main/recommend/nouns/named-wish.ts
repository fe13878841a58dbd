import { z } from 'zod';

/** Longer names do not exist, and comparing one with all others would take long. */
export const name = z.string().min(1).max(200);

/** What a user may ask for by name, instead of what is advised. */
export const namedWish = {
  /** Force a tier, a language model of the catalogue, a pipeline. */
  tier: name.optional(),
  model: name.optional(),
  pipeline: name.optional(),
  /** What callers speak, a tag of the registry's speech models; else what the user prefers, else English. */
  language: name.optional(),
} as const;
