import type { Registry } from '../../registry/schema.ts';
import { contentionNow, isContended } from '../contention.ts';
import { InferenceClient } from '../inference/client.ts';
import type { Platform } from '../platform.ts';
import { bytesPerToken, total } from '../predict/work.ts';
import type { Backend, Machine } from '../probe/nouns/machine.ts';
import type { Task } from '../steps/nouns/task.ts';
import { backendSpeedOf } from './backend-speed.ts';
import { chooseThreads, loadPlan, measurePass, warmUpCard } from './pass.ts';
import type { BenchmarkPlan } from './plan.ts';
import type { MeasuredBackend } from './profile.ts';
import { progressOf, type Span } from './progress.ts';
import { SyntheticFolder } from './synthetic-folder.ts';
import { coresWanted } from './threads.ts';

/** Rounds must end by this time; the rest takes milliseconds. */
const BUDGET_MS = { full: 11_500, quick: 3_400 };
const LISTEN_MS = 500;

export interface Circumstances {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly plan: BenchmarkPlan;
  readonly quick: boolean;
  /** The share of the whole benchmark that this backend takes. */
  readonly span: Span;
  readonly platform: Platform;
  readonly task: Task<'benchmark'>;
}

/**
 * What one backend can do, on models made for it.
 * @throws NoRoomForModels, WorkerEnded, WorkerSilent, InferenceFailed; the signal's reason when cancelled
 */
export async function measureBackend(
  backend: Backend,
  { machine, registry, plan, quick, span, platform, task }: Circumstances,
): Promise<MeasuredBackend> {
  let startedMs = performance.now();
  const budgetMs = quick ? BUDGET_MS.quick : BUDGET_MS.full;
  await using folder = await SyntheticFolder.make(plan.bytes);
  await using worker = new InferenceClient(platform, task.signal);
  await worker.openToRun(backend);
  const onGpu = backend !== 'cpu';
  const loaded = await loadPlan(plan, { worker, folder, onGpu, task });
  const shallow = loaded[1]?.[0];
  const threads = shallow === undefined || onGpu ? 1 : await chooseThreads(worker, machine, shallow);
  if (onGpu) {
    await warmUpCard(worker, loaded, task);
    startedMs = performance.now();
  }

  const referenceBytes = referenceBytesOf(registry);
  const pass = (firstMs: number, lastMs: number, busy = false) =>
    measurePass(worker, loaded, {
      plan,
      threads,
      onGpu,
      machine,
      fewestRounds: quick ? 1 : 2,
      deadlineMs: lastMs,
      onVisit: progressOf(task, {
        plan,
        startedMs: firstMs,
        budgetMs: lastMs - firstMs,
        span,
        referenceBytes,
        busy,
      }),
    });
  let result = await pass(startedMs, startedMs + budgetMs);
  if (result.noise.contended && !quick && !(await isStillContended(machine, onGpu, task))) {
    task.report({ activity: { code: 'measuring-again' }, busy: true });
    const againMs = performance.now();
    const again = await pass(againMs, againMs + budgetMs, true);
    if (!again.noise.contended) result = again;
  }
  const { samples, noise } = result;
  const speed = { ...backendSpeedOf(samples, { backend, threads }), relativeRange: noise.relativeRange };
  return { speed, noise };
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
