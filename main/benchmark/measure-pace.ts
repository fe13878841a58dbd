import type { InferenceClient } from '../inference/client.ts';
import { loadTypeModel, visit } from './measure.ts';
import type { Pace } from './pace.ts';
import { mean, quantile } from './statistics.ts';
import type { SyntheticFolder } from './synthetic-folder.ts';
import { typeModel } from './type-model.ts';

/** A quarter of the full width: a sixteenth of the bytes, 0.1 s to load on a machine of two slow cores. */
const SCALE = 0.25;
const SIZE = { position: 8, steps: 8, promptTokens: 48 };
/** The first reading also allocates memory. */
const READINGS = 2;
/** Between the steps that wait for a core. */
const BETWEEN_STALLS = 0.25;

/** Runs one small model. */
export async function measurePace(
  worker: InferenceClient,
  folder: SyntheticFolder,
  { threads, signal }: { threads: number; signal: AbortSignal },
): Promise<Pace> {
  const startedMs = performance.now();
  const loaded = await loadTypeModel(worker, folder, typeModel('Q4_K', SCALE), SIZE, {
    onGpu: false,
    signal,
  });
  const loadedMs = performance.now();
  const { stepMs, prefillMs } = await visit(worker, loaded, { threads, promptRepeats: READINGS });
  const visitMs = performance.now() - loadedMs;
  const { model } = loaded;
  const stepSec = quantile(stepMs, BETWEEN_STALLS) / 1000;
  const promptSec = (prefillMs ?? 1) / 1000;
  const timedSec = READINGS * promptSec + (SIZE.steps + 1) * (mean(stepMs) / 1000);
  return {
    loadBytesPerSec: (1000 * model.loadBytes) / (loadedMs - startedMs),
    decodeBytesPerSec: model.readBytes / stepSec,
    prefillOpsPerSec: (model.promptOps * SIZE.promptTokens) / promptSec,
    stallSec: Math.max(0, mean(stepMs) / 1000 - stepSec),
    visitSec: Math.max(0, visitMs / 1000 - timedSec),
  };
}
