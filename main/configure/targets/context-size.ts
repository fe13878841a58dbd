import { cardFor, cardForModelsBytes, ramForModelsBytes, speechModelBytes } from '../../predict/capacity.ts';
import { memoryBytes } from '../../predict/memory.ts';
import { ramOfModelBytes } from '../../probe/nouns/card-memory.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';

/** Contexts are lowered in steps that llama.cpp would round to anyway. */
const STEP = 256;
/** Room for a short system prompt and an answer; with less, a model forgets what it was asked. */
const LEAST = 512;

export interface ContextSize {
  readonly tokens: number;
  /** What the registry asks for. */
  readonly wantedTokens: number;
}

type Needs = Pick<ConfigSubject, 'llm' | 'stt' | 'tts' | 'registry' | 'machine'>;

/** The registry's context, or as much of it as the memory allows that the model runs in. */
export function contextSize(needs: Needs, isOnGpu: boolean): ContextSize {
  const wantedTokens = Math.min(
    needs.registry.context_tokens,
    needs.llm?.model.shape.context_length ?? Number.POSITIVE_INFINITY,
  );
  let tokens = wantedTokens;
  while (tokens > LEAST && !fits(tokens, needs, isOnGpu)) {
    tokens = Math.max(LEAST, Math.ceil(tokens / STEP - 1) * STEP);
  }
  return { tokens, wantedTokens };
}

/** A model of unknown shape is taken to fit: there is nothing to lower its context by. */
function fits(tokens: number, { llm, stt, tts, machine }: Needs, isOnGpu: boolean): boolean {
  if (llm === null) return true;
  const bytes = memoryBytes(llm.model, tokens);
  const card = isOnGpu ? cardFor(machine, bytes) : null;
  if (card !== null && bytes > cardForModelsBytes(card, machine)) return false;
  if (card !== null && !card.integrated) return true;
  // Without folders that rescore: where there is no room for them beside a whole context, they are not installed.
  const speechBytes = speechModelBytes(stt?.model) + speechModelBytes(tts?.model);
  return ramOfModelBytes(card, bytes) + speechBytes <= ramForModelsBytes(machine.memory.usableBytes);
}
