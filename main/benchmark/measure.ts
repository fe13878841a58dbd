import { rm } from 'node:fs/promises';
import type { InferenceClient } from '../inference/client.ts';
import type { Visit, VisitSize } from './samples.ts';
import type { SyntheticFolder } from './synthetic-folder.ts';
import type { TypeModel } from './type-model.ts';

const CONTEXT_TOKENS = 512;

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
  // Windows keeps an open file's name; there it goes with the folder.
  await rm(file, { force: true }).catch(() => {});
  return { model, handle, loadMs, size };
}

/** A context of its own for each visit, since the threads of an idle one disturb the others. */
export async function visit(
  worker: InferenceClient,
  { handle, size }: LoadedModel,
  { threads, readsPrompt = true }: { threads: number; readsPrompt?: boolean },
): Promise<Visit> {
  await worker.context(handle, CONTEXT_TOKENS, threads);
  await worker.prefill(size.position, 1);
  const [, ...stepMs] = await worker.decode(size.steps + 1);
  if (!readsPrompt || size.promptTokens === 0) return { stepMs, prefillMs: null };
  const [prefillMs = null] = await worker.prefill(size.promptTokens, 1);
  return { stepMs, prefillMs };
}
