import { z } from 'zod';
import { words } from './names.ts';

/** How a model is asked to answer at once, in every way that its family knows. */
export const ThinkingSwitch = z.object({
  /** For whoever fills in the chat template of the model's file: arguments to fill it in with. */
  template_arguments: z.record(z.string().regex(/^[a-z_]+$/), z.union([z.boolean(), words])),
  /** For whoever only writes the messages: a line of its own at the end of the system prompt. `null`: none is known. */
  system_line: words.nullable(),
});
export type ThinkingSwitch = z.infer<typeof ThinkingSwitch>;

/** Whether a model thinks before it answers: a caller hears nothing for that long. */
export const Reasoning = z.object({
  thinks: z.enum(['never', 'optional', 'always']),
  /** What it does if nobody asks for anything; `null`: not known. */
  default: z.enum(['on', 'off']).nullable(),
  /** Of one that always thinks: how it is asked for as little as it can. `null`: nothing asks it. */
  switch: ThinkingSwitch.nullable(),
  /** How many tokens it thinks before a short answer, where somebody measured that. */
  thought_tokens: z.int().positive().optional(),
});
export type Reasoning = z.infer<typeof Reasoning>;

interface Model {
  readonly reasoning?: Reasoning | undefined;
}

/** How a prompt asks the model not to think, or to think little. `null`: it never does, or nothing asks it. */
export function askNotToThink({ reasoning }: Model): ThinkingSwitch | null {
  return reasoning === undefined || reasoning.thinks === 'never' ? null : reasoning.switch;
}

/** The system prompt with the line that asks the model not to think, if its family has one. */
export function promptWithoutThinking(systemPrompt: string, model: Model): string {
  const line = askNotToThink(model)?.system_line ?? null;
  return line === null ? systemPrompt : `${systemPrompt}\n${line}`;
}

/** Whether a caller may wait for thoughts of a model that is asked for nothing; one of unknown kind does not count. */
export function thinksUnlessAsked({ reasoning }: Model): boolean {
  if (reasoning === undefined || reasoning.thinks === 'never') return false;
  return reasoning.thinks === 'always' || reasoning.default !== 'off';
}

/**
 * Of models that were not measured: the least by which thoughts lengthened answers of 20 to 40 tokens (Gemma 4 26B: 290 to
 * 420, Qwen3.7: 660 and more, roboflow/inference pull 2850 of August 2026).
 */
const USUAL_THOUGHT_TOKENS = 300;

/** How many tokens a caller waits for before the first word of an answer, if the model thinks. */
export function thoughtTokens({ reasoning }: Model): number {
  return reasoning?.thought_tokens ?? USUAL_THOUGHT_TOKENS;
}
