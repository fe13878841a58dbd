import type { LlmModel } from '../../registry/schema.ts';
import { thoughtTokens } from '../../registry/thinking.ts';
import type { LocalRun } from './local-run.ts';
import type { RereadsPrompt, Thinks } from './nouns/model-notice.ts';
import type { Subject } from './subject.ts';

/** What thoughts cost before each answer: their tokens, and the seconds that they add here; `null`: unknown. */
export function thoughtsOf(
  model: Pick<LlmModel, 'reasoning'>,
  { speed }: Pick<LocalRun, 'speed'>,
): { tokens: number; addedSec: number | null } {
  const tokens = thoughtTokens(model);
  return { tokens, addedSec: speed && tokens / speed.decodeTokensPerSec };
}

/** That callers wait for thoughts, or would without a line in the prompt; one that always thinks has a rule against it. */
export function thoughtNotices(run: LocalRun): Thinks[] {
  const model = run.llm.known?.model;
  if (model === undefined || model.reasoning?.thinks === 'always') return [];
  const costs = { llm: run.llm.shortName, ...thoughtsOf(model, run) };
  if (run.thinks === 'on')
    return [{ code: 'thinks-first', sometimes: model.reasoning?.default === null, ...costs }];
  const line = model.reasoning?.switch?.system_line ?? null;
  return run.thinks === 'off-by-prompt-line' && line !== null
    ? [{ code: 'needs-prompt-line', line, ...costs }]
    : [];
}

/** Seconds of reading the assistant's instructions again, which each later reply contains; `null`: none, or unknown. */
export function rereadSec({ rereads, speed }: LocalRun, { registry }: Subject): number | null {
  return rereads && speed !== null ? registry.turn.system_prompt_tokens / speed.prefillTokensPerSec : null;
}

/** That a model reads the whole prompt before each reply. */
export function rereadNotices(run: LocalRun, subject: Subject): RereadsPrompt[] {
  return run.rereads
    ? [{ code: 'rereads-prompt', llm: run.llm.shortName, addedSec: rereadSec(run, subject) }]
    : [];
}
