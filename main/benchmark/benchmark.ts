import type { Registry } from '../../registry/schema.ts';
import { InferenceClient } from '../inference/client.ts';
import { InferenceFailed, RuntimeError } from '../inference/errors.ts';
import type { Platform } from '../platform.ts';
import { bytesPerToken, total } from '../predict/work.ts';
import type { Backend, Machine } from '../probe/machine.ts';
import type { Task } from '../step.ts';
import { backendSpeedOf } from './backend-speed.ts';
import type { BenchmarkRequest } from './benchmark-request.ts';
import { contentionNow } from './contention.ts';
import { measureModelFile, requireGguf } from './model-file.ts';
import { isCrowded } from './noise.ts';
import { chooseThreads, loadPlan, measurePass } from './pass.ts';
import { type BenchmarkPlan, planBenchmark } from './plan.ts';
import { type MeasuredBackend, profileOf } from './profile.ts';
import { progressOf } from './progress.ts';
import type { SpeedProfile, ToldCardFailure } from './speed-profile.ts';
import { SyntheticFolder } from './synthetic-folder.ts';

/** Rounds must end by then; what follows takes milliseconds. */
const BUDGET_MS = { full: 11_500, quick: 3_400 };
const OPEN_TIMEOUT_MS = 10_000;
const LISTEN_MS = 500;

export interface BenchmarkInput {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly request: BenchmarkRequest;
}

/**
 * How fast this machine runs language models, measured on small files made for it: nothing is
 * downloaded. On the CPU, and on a card that the runtime can open.
 * @throws NoRoomForModels, UnreadableModel, WorkerEnded, WorkerSilent, InferenceFailed; the signal's
 * reason when cancelled
 */
export async function benchmark(
  { machine, registry, request }: BenchmarkInput,
  platform: Platform,
  task: Task,
): Promise<SpeedProfile> {
  const startedMs = performance.now();
  const measuredAt = new Date();
  const { modelFile } = request;
  if (modelFile !== undefined) await requireGguf(modelFile, machine.memory.availableBytes);
  const plan = planBenchmark(machine, request.quick);
  const here = { machine, registry, plan, quick: request.quick, platform, task };
  const cpu = await measureBackend('cpu', here);
  const card = await measureCard(here);
  const { threads } = cpu.speed;
  const ofFile =
    modelFile === undefined ? [] : [await measureModelFile(modelFile, { platform, threads, task })];
  return profileOf({
    machine,
    registry,
    measured: [cpu, ...card.measured],
    cardFailures: card.failures,
    ofFile,
    measuredAt,
    durationMs: performance.now() - startedMs,
  });
}

/** What the backend of a usable card can do. A card that fails leaves the figures of the CPU as they are. */
async function measureCard(
  here: Circumstances,
): Promise<{ measured: MeasuredBackend[]; failures: ToldCardFailure[] }> {
  const backend = here.machine.gpus.find(({ usable }) => usable)?.backend ?? null;
  if (backend === null) return { measured: [], failures: [] };
  try {
    return { measured: [await measureBackend(backend, here)], failures: [] };
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    const { message, mishap } = error;
    return { measured: [], failures: [{ backend, message, mishap }] };
  }
}

interface Circumstances {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly plan: BenchmarkPlan;
  readonly quick: boolean;
  readonly platform: Platform;
  readonly task: Task;
}

async function measureBackend(
  backend: Backend,
  { machine, registry, plan, quick, platform, task }: Circumstances,
): Promise<MeasuredBackend> {
  const startedMs = performance.now();
  const budgetMs = quick ? BUDGET_MS.quick : BUDGET_MS.full;
  await using folder = await SyntheticFolder.make(plan.bytes);
  await using worker = new InferenceClient(platform, task.signal);
  const { deviceNames } = await worker.open(backend, OPEN_TIMEOUT_MS);
  const onGpu = backend !== 'cpu';
  // Without a device the runtime would compute on the CPU, and that speed would pass for the card's.
  if (onGpu && deviceNames.length === 0) throw new InferenceFailed('open-card', null);
  const loaded = await loadPlan(plan, { worker, folder, onGpu, task });
  const shallow = loaded[1]?.[0];
  const threads = shallow === undefined || onGpu ? 1 : await chooseThreads(worker, machine, shallow);

  const referenceBytes = referenceBytesOf(registry);
  const pass = (firstMs: number, lastMs: number, busy = false) =>
    measurePass(worker, loaded, {
      plan,
      threads,
      machine,
      fewestRounds: quick ? 1 : 2,
      deadlineMs: lastMs,
      onVisit: progressOf(task, {
        plan,
        startedMs: firstMs,
        budgetMs: lastMs - firstMs,
        referenceBytes,
        busy,
      }),
    });
  let result = await pass(startedMs, startedMs + budgetMs);
  if (result.noise.contended && !quick && !(await isStillCrowded(machine, threads, task))) {
    task.report({ detail: 'Other programs are busy. Measuring once more', busy: true });
    const againMs = performance.now();
    const again = await pass(againMs, againMs + budgetMs, true);
    if (!again.noise.contended) result = again;
  }
  const { samples, noise } = result;
  const speed = { ...backendSpeedOf(samples, { backend, threads }), relativeRange: noise.relativeRange };
  return { speed, noise };
}

/** To measure again is worth a person's time only where the others have gone. */
async function isStillCrowded({ cpu }: Machine, threads: number, { signal }: Task): Promise<boolean> {
  const contention = await contentionNow(LISTEN_MS, signal);
  return isCrowded(contention, { threads, logicalCores: cpu.logicalCores });
}

/** What one token of the model behind the CPU score reads; `null` where its shape is not known. */
function referenceBytesOf({ models, reference_model: id }: Registry): number | null {
  const reference = models.llm[id];
  return reference === undefined ? null : total(bytesPerToken(reference));
}
