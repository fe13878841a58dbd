import type { Registry } from '../../registry/schema.ts';
import { contentionNow, isContended } from '../contention.ts';
import { InferenceClient } from '../inference/client.ts';
import type { Platform } from '../platform.ts';
import { bytesPerToken, total } from '../predict/work.ts';
import type { Backend, Machine } from '../probe/nouns/machine.ts';
import type { Task } from '../steps/nouns/task.ts';
import { backendSpeedOf } from './backend-speed.ts';
import { freshMemory } from './fresh-memory.ts';
import { type LoadedPlan, loadPlan, warmUpCard } from './load-plan.ts';
import { measurePace } from './measure-pace.ts';
import { paceByOpening } from './pace.ts';
import { measurePass, type Pass } from './pass.ts';
import { type BenchmarkPlan, planBenchmark } from './plan.ts';
import type { MeasuredBackend } from './profile.ts';
import { progressOf, type Span } from './progress.ts';
import { SyntheticFolder } from './synthetic-folder.ts';
import { coresWanted, threadCandidates } from './threads.ts';

/** Rounds must end by this time; the rest takes milliseconds. */
const BUDGET_MS = { full: 10_800, quick: 3_400 };
/** What loading and two rounds may take of it; threads are tried as well. */
const PLANNED_SHARE = 0.8;
/** What can be inferred is no longer loaded after this share. */
const LOADING_SHARE = 0.6;
/** Everything is loaded when a disturbed run is repeated. */
const AGAIN_MS = 4_500;
const LISTEN_MS = 500;

export interface Circumstances {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly quick: boolean;
  /** When the benchmark of this backend began, by `performance.now()`. */
  readonly startedMs: number;
  /** The share of the whole benchmark that this backend takes. */
  readonly span: Span;
  readonly platform: Platform;
  readonly task: Task<'benchmark'>;
}

/** A started worker, and where it computes. */
interface Workplace extends Circumstances {
  readonly worker: InferenceClient;
  readonly onGpu: boolean;
}

/**
 * What the processor can do, on models made for it: as wide ones, and as many, as there is time for at its pace.
 * @throws NoRoomForModels, WorkerEnded, WorkerSilent, InferenceFailed; the signal's reason when cancelled
 */
export async function measureProcessor(circumstances: Circumstances): Promise<MeasuredBackend> {
  const { machine, quick, startedMs, platform, task } = circumstances;
  const budgetMs = quick ? BUDGET_MS.quick : BUDGET_MS.full;
  await using folder = await SyntheticFolder.make(planBenchmark(machine, quick).bytes);
  await using worker = new InferenceClient(platform, task.signal);
  const openingMs = performance.now();
  await worker.openToRun('cpu');
  const openSec = (performance.now() - openingMs) / 1000;
  const [threads = 1] = threadCandidates(machine);
  const pace = quick
    ? paceByOpening(openSec)
    : await measurePace(worker, folder, { threads, signal: task.signal });
  const leftMs = startedMs + budgetMs - performance.now();
  const plan = planBenchmark(machine, quick, { time: { sec: (PLANNED_SHARE * leftMs) / 1000, pace } });
  const limit = { pace, untilMs: startedMs + LOADING_SHARE * budgetMs };
  const loaded = await loadPlan(plan, { worker, folder, onGpu: false, task, limit });
  const workplace = { ...circumstances, worker, onGpu: false };
  const found = measured(await passes(loaded, plan, { ...workplace, budgetMs }), {
    backend: 'cpu',
    cacheBytes: machine.cpu.lastLevelCacheBytes ?? 0,
    coreShare: machine.cpu.coreShare,
  });
  const freshBytesPerSec = await freshMemory(worker, machine, quick ? startedMs + budgetMs : Infinity);
  return { ...found, speed: { ...found.speed, ...(freshBytesPerSec !== null && { freshBytesPerSec }) } };
}

/**
 * What a card can do with the models of a plan.
 * @throws NoRoomForModels, WorkerEnded, WorkerSilent, InferenceFailed; the signal's reason when cancelled
 */
export async function measureOnCard(
  backend: Backend,
  plan: BenchmarkPlan,
  circumstances: Omit<Circumstances, 'startedMs'>,
): Promise<MeasuredBackend> {
  const { quick, platform, task } = circumstances;
  await using folder = await SyntheticFolder.make(plan.bytes);
  await using worker = new InferenceClient(platform, task.signal);
  await worker.openToRun(backend);
  const loaded = await loadPlan(plan, { worker, folder, onGpu: true, task });
  await warmUpCard(worker, loaded, task);
  const workplace = { ...circumstances, worker, onGpu: true, startedMs: performance.now() };
  const budgetMs = quick ? BUDGET_MS.quick : BUDGET_MS.full;
  return measured(await passes(loaded, plan, { ...workplace, budgetMs }), { backend, cacheBytes: 0 });
}

function measured(
  { samples, threads, noise }: Pass,
  where: { backend: Backend; cacheBytes: number; coreShare?: number | undefined },
): MeasuredBackend {
  const speed = backendSpeedOf(samples, { ...where, threads });
  return { speed: { ...speed, relativeRange: noise.relativeRange }, noise };
}

/** One pass; if others disturbed it and have stopped meanwhile, another one. */
async function passes(
  loaded: LoadedPlan,
  plan: BenchmarkPlan,
  { machine, quick, onGpu, task, worker, startedMs, budgetMs, ...rest }: Workplace & { budgetMs: number },
): Promise<Pass> {
  const referenceBytes = referenceBytesOf(rest.registry);
  const pass = (firstMs: number, lengthMs: number, busy = false) =>
    measurePass(worker, loaded, {
      machine,
      onGpu,
      rounds: plan.rounds,
      deadlineMs: firstMs + lengthMs,
      onVisit: progressOf(task, {
        plan,
        startedMs: firstMs,
        budgetMs: lengthMs,
        span: rest.span,
        referenceBytes,
        busy,
      }),
    });
  const first = await pass(startedMs, budgetMs);
  if (!first.noise.contended || quick || (await isStillContended(machine, onGpu, task))) return first;
  task.report({ activity: { code: 'measuring-again' }, busy: true });
  const again = await pass(performance.now(), AGAIN_MS, true);
  return again.noise.contended ? first : again;
}

/** Measuring again only makes sense once the other programs have stopped. */
async function isStillContended(
  machine: Machine,
  onGpu: boolean,
  { signal }: Pick<Task<'benchmark'>, 'signal'>,
): Promise<boolean> {
  const contention = await contentionNow(LISTEN_MS, signal);
  const { logicalCores } = machine.cpu;
  return isContended(contention, { threads: coresWanted(machine, onGpu), logicalCores });
}

/** What one token of the model behind the CPU score reads; `null` where its shape is not known. */
function referenceBytesOf({ models, reference_model: id }: Registry): number | null {
  const reference = models.llm[id];
  return reference === undefined ? null : total(bytesPerToken(reference));
}
