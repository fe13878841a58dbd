import { watchContention } from '../contention.ts';
import type { InferenceClient } from '../inference/client.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Task } from '../steps/nouns/task.ts';
import { type LoadedModel, loadTypeModel, visit } from './measure.ts';
import { type Noise, noiseOf } from './noise.ts';
import type { BenchmarkPlan } from './plan.ts';
import type { Samples, Visit } from './samples.ts';
import { quantile } from './statistics.ts';
import type { SyntheticFolder } from './synthetic-folder.ts';
import { bestThreads, coresWanted, type TriedThreads, threadCandidates } from './threads.ts';

/** The reply that thread counts are judged by: 40 tokens read, 30 generated. */
const PROMPT_SHARE = 40;
const REPLY_SHARE = 30;
const BETWEEN_STALLS = 0.25;
/** Where reading a prompt is fast, the first reading in a context differs from the others. */
const CARD_PROMPT_REPEATS = 3;
const WARM_UP_MS = 1_500;

export interface Pass {
  readonly samples: Samples[];
  readonly noise: Noise;
}

/** Loads every model of the plan, in the plan's order. */
export async function loadPlan(
  plan: BenchmarkPlan,
  {
    worker,
    folder,
    onGpu,
    task,
  }: { worker: InferenceClient; folder: SyntheticFolder; onGpu: boolean; task: Task<'benchmark'> },
): Promise<LoadedModel[][]> {
  const loaded: LoadedModel[][] = [];
  for (const { model, sizes } of plan.models) {
    task.report({ activity: { code: 'loading', model: model.name } });
    const [first, ...others] = sizes;
    if (first === undefined) continue;
    const ready = await loadTypeModel(worker, folder, model, first, { onGpu, signal: task.signal });
    loaded.push([ready, ...others.map((size) => ({ ...ready, size }))]);
  }
  return loaded;
}

/** The thread count with which the most common type answers fastest. */
export async function chooseThreads(
  worker: InferenceClient,
  machine: Machine,
  model: LoadedModel,
): Promise<number> {
  const candidates = threadCandidates(machine);
  if (candidates.length === 1) return candidates[0] ?? 1;
  const short = { ...model, size: { ...model.size, steps: 6, promptTokens: 24 } };
  const tried: TriedThreads[] = [];
  for (const threads of candidates) {
    const visits = [await visit(worker, short, { threads }), await visit(worker, short, { threads })];
    const promptMs = Math.min(...visits.map(({ prefillMs }) => prefillMs ?? 0)) / short.size.promptTokens;
    // Stalls hit either count by chance; between them the threads show their speed.
    const stepMs = quantile(
      visits.flatMap(({ stepMs }) => stepMs),
      BETWEEN_STALLS,
    );
    tried.push({ threads, replySec: (PROMPT_SHARE * promptMs + REPLY_SHARE * stepMs) / 1000 });
  }
  return bestThreads(tried);
}

/**
 * A driver compiles its kernels at first use, and a card's clocks rise with its work: both must happen before
 * the first figure. Seen on an H200: 20 s once for the kernels, and steps half as long after 0.5 s.
 */
export async function warmUpCard(
  worker: InferenceClient,
  loaded: readonly (readonly LoadedModel[])[],
  task: Task<'benchmark'>,
): Promise<void> {
  task.report({ activity: { code: 'warming-up-card' } });
  for (const model of loaded.flat()) await visit(worker, model, { threads: 1 });
  const deepest = loaded[0]?.[0];
  const untilMs = performance.now() + WARM_UP_MS;
  while (deepest !== undefined && performance.now() < untilMs) await visit(worker, deepest, { threads: 1 });
}

interface Rounds {
  readonly plan: BenchmarkPlan;
  readonly threads: number;
  readonly onGpu: boolean;
  readonly fewestRounds: number;
  /** By `performance.now()`; a round that would end later is not begun. */
  readonly deadlineMs: number;
  onVisit(model: LoadedModel, visit: Visit, round: number): void;
}

/** Interleaved rounds over all models, while other load is measured. */
export async function measurePass(
  worker: InferenceClient,
  loaded: readonly (readonly LoadedModel[])[],
  { machine, ...rounds }: Rounds & { readonly machine: Machine },
): Promise<Pass> {
  const otherWork = await watchContention();
  const ownBefore = await ownCpuSec(worker);
  const visits = await visitInRounds(worker, loaded, rounds);
  const contention = await otherWork((await ownCpuSec(worker)) - ownBefore);
  const samples = [...visits].map(([{ model, size, loadMs }, made]) => ({
    model,
    size,
    loadMs,
    visits: made,
  }));
  return {
    samples,
    noise: noiseOf(samples, contention, {
      threads: coresWanted(machine, rounds.onGpu),
      logicalCores: machine.cpu.logicalCores,
    }),
  };
}

async function visitInRounds(
  worker: InferenceClient,
  loaded: readonly (readonly LoadedModel[])[],
  { plan, threads, onGpu, fewestRounds, deadlineMs, onVisit }: Rounds,
): Promise<Map<LoadedModel, Visit[]>> {
  const visits = new Map<LoadedModel, Visit[]>();
  let longestMs = 0;
  for (let round = 0; round < plan.rounds; round++) {
    const startedMs = performance.now();
    if (round >= fewestRounds && startedMs + longestMs > deadlineMs) break;
    for (const [index, sized] of loaded.entries()) {
      const planned = plan.models[index];
      if (planned === undefined || round >= planned.rounds) continue;
      for (const model of sized) {
        const made = await visit(worker, model, {
          threads,
          readsPrompt: round < planned.promptRounds,
          promptRepeats: onGpu ? CARD_PROMPT_REPEATS : 1,
        });
        visits.set(model, [...(visits.get(model) ?? []), made]);
        onVisit(model, made, round);
      }
    }
    longestMs = Math.max(longestMs, performance.now() - startedMs);
  }
  return visits;
}

async function ownCpuSec(worker: InferenceClient): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + (await worker.cpuSec());
}
