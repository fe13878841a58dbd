import { z } from 'zod';

/** What is known of a language model itself. */

/** Seconds of a reply; `null`: unknown. */
const addedSec = z.number().nullable();

/** Callers wait for thoughts before each answer; or they would, without the line at the end of the assistant's prompt. */
export const Thinks = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('thinks-first'),
    llm: z.string(),
    /** The model itself decides whether it thinks. */
    sometimes: z.boolean(),
    tokens: z.number(),
    addedSec,
  }),
  z.object({
    code: z.literal('needs-prompt-line'),
    llm: z.string(),
    line: z.string(),
    tokens: z.number(),
    addedSec,
  }),
]);
export type Thinks = z.infer<typeof Thinks>;

/** The model cannot take back what it has read: it reads the whole prompt before each reply, which the seconds contain. */
export const RereadsPrompt = z.object({ code: z.literal('rereads-prompt'), llm: z.string(), addedSec });
export type RereadsPrompt = z.infer<typeof RereadsPrompt>;

/** So many summaries by the model have a made-up fact, in published tests. */
export const MakesThingsUp = z.object({
  code: z.literal('makes-things-up'),
  llm: z.string(),
  percent: z.number(),
  source: z.string(),
});
export type MakesThingsUp = z.infer<typeof MakesThingsUp>;
