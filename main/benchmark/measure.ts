import { rm } from 'node:fs/promises';
import type { InferenceClient } from '../inference/client.ts';
import type { Visit, VisitSize } from './samples.ts';
import type { SyntheticFolder } from './synthetic-folder.ts';
import type { TypeModel } from './type-model.ts';

const LEAST_CONTEXT_TOKENS = 512;

export interface LoadedModel {
  readonly model: TypeModel;
  readonly handle: number;
  readonly loadMs: number;
  readonly size: VisitSize;
}

/** Writes a model, loads it, and removes its file at once: the mapping outlives the name. */
export async function loadTypeModel(
  worker: InferenceClient,
  folder: SyntheticFolder,
  model: TypeModel,
  size: VisitSize,
  { onGpu, signal }: { onGpu: boolean; signal: AbortSignal },
): Promise<LoadedModel> {
  const file = await folder.write(model, signal);
  const { model: handle, ms: loadMs } = await worker.load(file, onGpu);
  // Windows keeps the name of an open file; there it is removed with the folder.
  await rm(file, { force: true }).catch(() => {});
  return { model, handle, loadMs, size };
}

export interface VisitOptions {
  readonly threads: number;
  readonly readsPrompt?: boolean;
  /**
   * How often the prompt is read; the fastest reading counts, since the first one in a context also allocates
   * memory on a card, which takes longer than the reading.
   */
  readonly promptRepeats?: number;
  /** The share of a core's time that this process gets, if that is less than one core: `cpu.coreShare`. */
  readonly coreShare?: number | undefined;
}

/** Each visit creates its own context, since the threads of an idle one disturb the others. */
export async function visit(
  worker: InferenceClient,
  { handle, size }: LoadedModel,
  { threads, readsPrompt = true, promptRepeats = 1, coreShare }: VisitOptions,
): Promise<Visit> {
  await worker.context(handle, contextTokens(size), threads);
  await worker.prefill(size.position, 1);
  const decode = () => worker.decode(size.steps + 1);
  const stepMs =
    coreShare === undefined ? (await decode()).slice(1) : [await meanOf(worker, coreShare, decode)];
  if (!readsPrompt || size.promptTokens === 0) return { stepMs, prefillMs: null };
  const prefill = () => worker.prefill(size.promptTokens, promptRepeats);
  const prefillMs =
    coreShare === undefined ? Math.min(...(await prefill())) : await meanOf(worker, coreShare, prefill);
  return { stepMs, prefillMs };
}

/**
 * Milliseconds that one of the timed parts takes on average, by their CPU time: a process whose share of a core is
 * used up stands still until the next tenth of a second, so single parts are either undisturbed or far too long.
 */
async function meanOf(
  worker: InferenceClient,
  coreShare: number,
  run: () => Promise<readonly unknown[]>,
): Promise<number> {
  const before = await worker.cpuSec();
  const parts = await run();
  const cpuMs = 1000 * ((await worker.cpuSec()) - before);
  return cpuMs / parts.length / coreShare;
}

/** One more step than those that are timed, and the token that is to follow. */
const contextTokens = ({ position, steps, promptTokens }: VisitSize): number =>
  Math.max(LEAST_CONTEXT_TOKENS, position + steps + 2, promptTokens);
