import type { LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp';
import type { ChatPrompt } from './chat-prompt.ts';
import type { Answer } from './nouns/protocol.ts';
import { thoughtsIn } from './thoughts.ts';

/** Enough to time, however short the answer is. */
const LEAST_STEPS = 24;

interface Speaking {
  readonly model: LlamaModel;
  readonly sequence: LlamaContextSequence;
  readonly mostTokens: number;
  /** Called with all of the text so far. */
  onText(text: string): void;
}

/**
 * Reads a prompt and answers it, greedily, so that the same model answers the same. After the end of a short answer more
 * tokens are generated and only timed.
 */
export async function answerTurn(
  { cached, fresh }: ChatPrompt,
  { model, sequence, mostTokens, onText }: Speaking,
): Promise<Answer<'answer'>> {
  await sequence.clearHistory();
  const readCachedMs = await read(sequence, cached);
  const readFreshMs = await read(sequence, fresh.slice(0, -1));
  const spoken: Token[] = [];
  const stepMs: number[] = [];
  let isOver = false;
  let thoughtMs: number | null = null;
  let startedMs = performance.now();
  const firstMs = startedMs;
  for await (const token of sequence.evaluate(fresh.slice(-1), { temperature: 0, yieldEogToken: true })) {
    const nowMs = performance.now();
    stepMs.push(nowMs - startedMs);
    isOver ||= model.isEogToken(token) || spoken.length === mostTokens;
    if (!isOver) {
      spoken.push(token);
      const { answer, isThinking, hasThought } = thoughtsIn(model.detokenize(spoken, true));
      if (isThinking || (hasThought && answer === '')) thoughtMs = nowMs - firstMs;
      onText(answer);
    }
    if (isOver && stepMs.length >= LEAST_STEPS) break;
    startedMs = performance.now();
  }
  return {
    cachedTokens: cached.length,
    readCachedMs,
    freshTokens: fresh.length,
    readFreshMs,
    stepMs,
    text: thoughtsIn(model.detokenize(spoken, true)).answer,
    replyTokens: spoken.length,
    thoughtMs,
  };
}

/** Milliseconds that reading took. */
async function read(sequence: LlamaContextSequence, tokens: Token[]): Promise<number> {
  if (tokens.length === 0) return 0;
  const startedMs = performance.now();
  await sequence.evaluateWithoutGeneratingNewTokens(tokens);
  return performance.now() - startedMs;
}
