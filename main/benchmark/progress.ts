import type { Task } from '../steps/nouns/task.ts';
import type { LoadedModel } from './measure.ts';
import type { BenchmarkPlan } from './plan.ts';
import type { Visit } from './samples.ts';
import { mean } from './statistics.ts';
import { hasWideMatrices } from './type-model.ts';

const MOST_FRACTION = 0.99;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Reports each visit: how far the time is, what was visited, and the tokens per second that the
 * reference model, of `referenceBytes` read per token, would reach if all its weights were such.
 */
export function progressOf(
  task: Task<'benchmark'>,
  {
    plan,
    startedMs,
    budgetMs,
    span,
    referenceBytes,
    busy,
  }: {
    plan: BenchmarkPlan;
    startedMs: number;
    budgetMs: number;
    /** The part of the whole that this pass covers: from one fraction to another. */
    span: Span;
    referenceBytes: number | null;
    /** This is a repetition, since other programs took the processor. */
    busy: boolean;
  },
): (model: LoadedModel, visit: Visit, round: number) => void {
  return ({ model }, { stepMs }, round) => {
    const spentMs = performance.now() - startedMs;
    const isTelling = referenceBytes !== null && hasWideMatrices(model);
    task.report({
      fraction: span.from + Math.min(MOST_FRACTION, spentMs / budgetMs) * (span.to - span.from),
      activity: { code: 'round', model: model.name, round: round + 1, of: plan.rounds },
      figure: isTelling ? ((model.readBytes / referenceBytes) * 1000) / mean(stepMs) : null,
      series: model.type,
      // Later than planned, on a busy machine, the time left is unknown.
      secondsLeft: spentMs < budgetMs ? (budgetMs - spentMs) / 1000 : null,
      busy,
    });
  };
}
