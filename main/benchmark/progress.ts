import type { Task } from '../step.ts';
import type { LoadedModel } from './measure.ts';
import type { BenchmarkPlan } from './plan.ts';
import type { Visit } from './samples.ts';
import { mean } from './statistics.ts';

/** Reports each visit: how far the time is, what was visited, and its tokens per second. */
export function progressOf(
  task: Task,
  { plan, startedMs, budgetMs }: { plan: BenchmarkPlan; startedMs: number; budgetMs: number },
): (model: LoadedModel, visit: Visit, round: number) => void {
  return ({ model }, { stepMs }, round) => {
    const fraction = Math.min(0.99, (performance.now() - startedMs) / budgetMs);
    const detail = `${model.name}, round ${round + 1} of ${plan.rounds}`;
    task.report({ fraction, detail, figure: 1000 / mean(stepMs) });
  };
}
