import type { InferenceClient } from '../inference/client.ts';
import { type LoadedModel, loadTypeModel, visit } from './measure.ts';
import type { Pace } from './pace.ts';
import { mean } from './statistics.ts';
import type { SyntheticFolder } from './synthetic-folder.ts';
import { typeModel } from './type-model.ts';

/** Half the full width: 0.15 s to load on a machine of two slow cores. Narrower ones tell too little of the wide ones. */
const SCALE = 0.5;
const SIZE = { position: 8, steps: 8, promptTokens: 48 };
/** The fastest of each figure counts: a moment of other work must not make the whole measurement narrower. */
const VISITS = 2;

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
  const loadSec = (performance.now() - startedMs) / 1000;
  let fastest = { stepSec: Infinity, promptSec: Infinity, besideSec: Infinity };
  for (let each = 0; each < VISITS; each++) {
    const found = await timedVisit(worker, loaded, threads);
    fastest = {
      stepSec: Math.min(fastest.stepSec, found.stepSec),
      promptSec: Math.min(fastest.promptSec, found.promptSec),
      besideSec: Math.min(fastest.besideSec, found.besideSec),
    };
  }
  const { model } = loaded;
  return {
    loadBytesPerSec: model.loadBytes / loadSec,
    decodeBytesPerSec: model.readBytes / fastest.stepSec,
    prefillOpsPerSec: (model.promptOps * SIZE.promptTokens) / fastest.promptSec,
    visitSec: fastest.besideSec,
  };
}

async function timedVisit(worker: InferenceClient, loaded: LoadedModel, threads: number) {
  const startedMs = performance.now();
  const { stepMs, prefillMs } = await visit(worker, loaded, { threads });
  const visitMs = performance.now() - startedMs;
  const promptMs = prefillMs ?? 1;
  const besideMs = visitMs - promptMs - (SIZE.steps + 1) * mean(stepMs);
  return {
    stepSec: Math.min(...stepMs) / 1000,
    promptSec: promptMs / 1000,
    besideSec: Math.max(0, besideMs) / 1000,
  };
}
