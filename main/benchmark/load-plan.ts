import type { InferenceClient } from '../inference/client.ts';
import type { Task } from '../steps/nouns/task.ts';
import { type LoadedModel, loadTypeModel, visit } from './measure.ts';
import { costOf, type Pace } from './pace.ts';
import type { BenchmarkPlan } from './plan.ts';
import type { PlannedModel } from './planned-model.ts';
import type { SyntheticFolder } from './synthetic-folder.ts';

const WARM_UP_MS = 1_500;

/** A planned model that was loaded, once for each size in which it is visited. */
export interface PlannedVisits {
  readonly planned: PlannedModel;
  readonly sized: readonly LoadedModel[];
}

/** In the plan's order. */
export type LoadedPlan = readonly PlannedVisits[];

interface Loading {
  readonly worker: InferenceClient;
  readonly folder: SyntheticFolder;
  readonly onGpu: boolean;
  readonly task: Task<'benchmark'>;
  /** What can be inferred is left out where it would not be ready by `untilMs`, by `performance.now()`. */
  readonly limit?: { readonly pace: Pace; readonly untilMs: number } | undefined;
}

/** Loads the models of the plan. */
export async function loadPlan(
  plan: BenchmarkPlan,
  { worker, folder, onGpu, task, limit }: Loading,
): Promise<LoadedPlan> {
  const loaded: PlannedVisits[] = [];
  for (const planned of plan.models) {
    const { model, sizes, canBeInferred } = planned;
    const [first, ...others] = sizes;
    if (first === undefined) continue;
    if (canBeInferred && limit !== undefined) {
      const ownMs = 1000 * costOf([planned], limit.pace).loadSec;
      if (performance.now() + ownMs > limit.untilMs) continue;
    }
    task.report({ activity: { code: 'loading', model: model.name } });
    const ready = await loadTypeModel(worker, folder, model, first, { onGpu, signal: task.signal });
    loaded.push({ planned, sized: [ready, ...others.map((size) => ({ ...ready, size }))] });
  }
  return loaded;
}

/**
 * A driver compiles its kernels at first use, and a card's clocks rise with its work: both must happen before
 * the first figure. Seen on an H200: 20 s once for the kernels, and steps half as long after 0.5 s.
 */
export async function warmUpCard(
  worker: InferenceClient,
  loaded: LoadedPlan,
  task: Task<'benchmark'>,
): Promise<void> {
  task.report({ activity: { code: 'warming-up-card' } });
  for (const model of loaded.flatMap(({ sized }) => sized)) await visit(worker, model, { threads: 1 });
  const deepest = loaded[0]?.sized[0];
  const untilMs = performance.now() + WARM_UP_MS;
  while (deepest !== undefined && performance.now() < untilMs) await visit(worker, deepest, { threads: 1 });
}
