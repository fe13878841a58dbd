import type { Answer } from '../../main/inference/nouns/protocol.ts';
import type { PredictedSpeed } from '../../main/predict/speed.ts';
import type { LlmPlan } from '../../main/try/llm-plan.ts';
import { registry } from '../recommend/given.ts';

export const PHI = 'phi-3-mini-4k-instruct';

/** A prediction without a range, of a slow machine. */
export const RAW: PredictedSpeed = {
  decodeTokensPerSec: 4,
  prefillTokensPerSec: 20,
  loadSec: 6,
  relativeRange: null,
  provenance: 'predicted',
};

/** Phi-3-mini on the CPU, as if its file were there. */
export function planOf(different: Partial<LlmPlan> = {}): LlmPlan {
  const model = registry.models.llm[PHI];
  if (model === undefined) throw new Error(`No ${PHI} in the registry.`);
  return {
    named: { id: PHI, model },
    file: '/models/llm/phi.gguf',
    backend: 'cpu',
    threads: 4,
    contextTokens: 2048,
    mostTokens: 32,
    mostPromptTokens: 325,
    predicted: RAW,
    raw: RAW,
    ...different,
  };
}

/** As many tokens as the registry's turn, each in the same time. */
export function answerOf({
  readMsPerToken = 50,
  stepMs = 250,
  ...different
}: Partial<Omit<Answer<'answer'>, 'stepMs'>> & {
  readMsPerToken?: number;
  stepMs?: number;
} = {}): Answer<'answer'> {
  return {
    cachedTokens: 221,
    readCachedMs: 221 * readMsPerToken,
    freshTokens: 40,
    readFreshMs: 39 * readMsPerToken,
    stepMs: Array.from({ length: 30 }, () => stepMs),
    text: 'We open at nine.',
    replyTokens: 30,
    thoughtMs: null,
    ...different,
  };
}
