import type { LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp';
import type { ChatPrompt } from './chat-prompt.ts';
import type { Answer } from './nouns/protocol.ts';
import { withoutMiddle } from './shortened.ts';
import { thoughtOpenedBy, thoughtsIn } from './thoughts.ts';
import { withoutControls } from './without-controls.ts';

/** Enough to time, however short the answer is. */
const LEAST_STEPS = 24;
/** The longest mark of thoughts, and the line break behind it. */
const MARK_TOKENS = 8;

interface Speaking {
  readonly model: LlamaModel;
  readonly sequence: LlamaContextSequence;
  readonly mostTokens: number;
  readonly mostPromptTokens: number;
  /** Called with all of the text so far. */
  onText(text: string): void;
}

/**
 * Reads a prompt and answers it, greedily, so that the same model answers the same. After the end of a short answer more
 * tokens are generated and only timed.
 */
export async function answerTurn(
  prompt: ChatPrompt,
  { model, sequence, mostTokens, mostPromptTokens, onText }: Speaking,
): Promise<Answer<'answer'>> {
  await sequence.clearHistory();
  const room = sequence.contextSize - Math.max(mostTokens, LEAST_STEPS) - 1;
  const { cached, fresh } = shortened(prompt, Math.min(room, mostPromptTokens));
  const readCachedMs = await read(sequence, cached);
  const readFreshMs = await read(sequence, fresh.slice(0, -1));
  // Some templates begin the thoughts themselves, so that only their end is generated.
  const opened = thoughtOpenedBy(model.detokenize(fresh.slice(-MARK_TOKENS), true));
  const saidBy = (tokens: readonly Token[]) =>
    thoughtsIn(opened + withoutControls(model.detokenize(tokens, true)));
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
      const { answer, isThinking, hasThought } = saidBy(spoken);
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
    text: saidBy(spoken).answer,
    replyTokens: spoken.length,
    thoughtMs,
  };
}

/** Of the instructions the middle is left out; where a template makes more of the question alone, of that too. */
function shortened({ cached, fresh }: ChatPrompt, most: number): ChatPrompt {
  const question = withoutMiddle(fresh, Math.max(1, most));
  return { cached: withoutMiddle(cached, most - question.length), fresh: question };
}

/** Milliseconds that reading took. */
async function read(sequence: LlamaContextSequence, tokens: Token[]): Promise<number> {
  if (tokens.length === 0) return 0;
  const startedMs = performance.now();
  await sequence.evaluateWithoutGeneratingNewTokens(tokens);
  return performance.now() - startedMs;
}
