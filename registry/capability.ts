import { z } from 'zod';
import { words } from './names.ts';

const percent = z.number().min(0).max(100);

/** A published figure; on another scale the same model gets another one. */
function figure<Scale extends [string, ...string[]]>(...scales: Scale) {
  return z.object({
    percent,
    scale: z.enum(scales),
    /** Who published it, and where. */
    source: words,
  });
}

/** What published tests say of a model that answers without thinking. `null`: nobody has published it. */
export const Capability = z.object({
  /**
   * IFEval: how many of 541 written instructions it follows. `average`: of instructions and prompts; `prompt-strict`:
   * prompts whose every instruction is followed to the letter; `unstated`: which of them is not said.
   */
  ifeval: figure('average', 'prompt-strict', 'unstated').nullable(),
  /** How many tool calls it makes as asked: version 3 of the Berkeley board, or EvalScope's easier run of it. */
  tools: figure('bfcl-v3', 'evalscope').nullable(),
  /** Share of summaries with a made-up fact, by Vectara's board of short documents or its harder one of long ones. */
  hallucination: figure('short-documents', 'long-documents').nullable(),
  /** Those that its maker names, as two or three letters of ISO 639. `null`: the maker names no list. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'language-tag'))
    .min(1)
    .nullable(),
});
export type Capability = z.infer<typeof Capability>;
