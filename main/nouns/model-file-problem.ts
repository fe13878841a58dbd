import { z } from 'zod';

/** What a GGUF file holds instead of a language model. */
export const OtherModel = z.enum([
  /** A tokenizer without weights, as llama.cpp's own tests have it. */
  'vocabulary',
  /** What turns images or sound into input of a language model (mmproj). */
  'projector',
  /** Changes to another model (LoRA). */
  'adapter',
  /** It answers with vectors, and writes no text. */
  'embedding',
  /** It fills in a whole text at once, for which llama.cpp has a tool of its own. */
  'diffusion',
  /** Statistics, a voice, an image model. */
  'other',
]);
export type OtherModel = z.infer<typeof OtherModel>;

/** Why a file is no whole language model that llama.cpp could run, as its header says. `why` is the system's code. */
export const ModelFileProblem = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['missing', 'folder', 'not-a-file', 'empty', 'not-gguf', 'git-lfs-pointer']) }),
  z.object({ code: z.literal('unreadable'), why: z.string() }),
  z.object({ code: z.literal('big-endian') }),
  /** It begins like a GGUF file, and its header contradicts itself or the rules. */
  z.object({ code: z.literal('damaged') }),
  z.object({ code: z.literal('version'), version: z.number() }),
  z.object({
    code: z.literal('cut-off'),
    bytes: z.number(),
    /** Of the whole file; `null`: it ends before the place that says so. */
    wholeBytes: z.number().nullable(),
    /** The size of the whole is an estimate. */
    isEstimate: z.boolean(),
  }),
  z.object({ code: z.literal('other-model'), holds: OtherModel }),
  /** Of a model in several files. */
  z.object({ code: z.literal('part-missing'), part: z.number(), parts: z.number(), missing: z.string() }),
  z.object({
    code: z.literal('not-first-part'),
    part: z.number(),
    parts: z.number(),
    /** Its name; `null`: this file's name does not tell. */
    first: z.string().nullable(),
  }),
  /** A part that does not have the name by which llama.cpp finds it: it ends in `ending`. */
  z.object({ code: z.literal('part-renamed'), part: z.number(), parts: z.number(), ending: z.string() }),
  z.object({ code: z.literal('too-large'), bytes: z.number(), freeBytes: z.number() }),
]);
export type ModelFileProblem = z.infer<typeof ModelFileProblem>;
