import { z } from 'zod';
import type { LlmModel } from '../../../registry/schema.ts';
import { askNotToThink, type ThinkingSwitch, thinksUnlessAsked } from '../../../registry/thinking.ts';
import type { Target } from './what-if-input.ts';

/**
 * Whether callers wait for thoughts before each answer. `off`: by default, or by what we write for the target;
 * `off-by-prompt-line`: if the assistant's own prompt ends with the line that switches them off.
 */
export const ThinksHere = z.enum(['never', 'off', 'off-by-prompt-line', 'on']);
export type ThinksHere = z.infer<typeof ThinksHere>;

/**
 * Whether a target can give arguments to the chat template. AVA's speech server gives none, and its adapter for Ollama
 * sends messages alone; neither can a Modelfile. For `llama-server` they stand in its command line.
 */
const GIVES_ARGUMENTS: Readonly<Record<Target, boolean>> = {
  ava: false,
  'llama-server': true,
  ollama: false,
};

/** The one decision about thoughts. Without a target it is AVA, for which everything is set up unless asked otherwise. */
export function thinksHere(model: Pick<LlmModel, 'reasoning'>, target: Target = 'ava'): ThinksHere {
  const { reasoning } = model;
  if (reasoning === undefined || reasoning.thinks === 'never') return 'never';
  if (!thinksUnlessAsked(model)) return 'off';
  const ways = askNotToThink(model);
  if (reasoning.thinks === 'always' || ways === null) return 'on';
  if (GIVES_ARGUMENTS[target] && hasArguments(ways)) return 'off';
  return ways.system_line === null ? 'on' : 'off-by-prompt-line';
}

function hasArguments({ template_arguments }: ThinkingSwitch): boolean {
  return Object.keys(template_arguments).length > 0;
}
