import path from 'node:path';
import { checkModelFile } from '../inference/check-model-file.ts';
import { InferenceClient } from '../inference/client.ts';
import type { Failure } from '../nouns/failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import type { Warning } from '../nouns/warning.ts';
import type { Platform } from '../platform.ts';
import { TURN_POSITION } from '../predict/turn-position.ts';
import type { Task } from '../steps/nouns/task.ts';
import { UnreadableModel } from './errors.ts';
import type { ModelSpeed } from './nouns/speed-profile.ts';
import { mean } from './statistics.ts';

const CONTEXT_TOKENS = 512;
const STEPS = 17;
const ROUNDS = 3;
const PROMPT_TOKENS = 128;
const OPEN_TIMEOUT_MS = 10_000;

interface Around {
  readonly platform: Platform;
  readonly threads: number;
  readonly task: Task<'benchmark'>;
}

/** Runs a real GGUF file on the CPU and times it: one that `requireModel` lets pass. */
export async function measureModelFile(
  file: string,
  { platform, threads, task }: Around,
): Promise<ModelSpeed> {
  const id = path.basename(file);
  task.report({ activity: { code: 'loading', model: id } });
  await using worker = new InferenceClient(platform, task.signal);
  await worker.open('cpu', OPEN_TIMEOUT_MS);
  const { model, ms: loadMs } = await worker.load(file, false);
  await worker.context(model, CONTEXT_TOKENS, threads);
  const roundSec: number[] = [];
  const prefillMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    prefillMs.push(...(await worker.prefill(PROMPT_TOKENS, 1)));
    await worker.prefill(TURN_POSITION, 1);
    const [, ...stepMs] = await worker.decode(STEPS);
    roundSec.push(mean(stepMs) / 1000);
    task.report({
      fraction: (round + 1) / ROUNDS,
      activity: { code: 'round', model: id, round: round + 1, of: ROUNDS },
      figure: 1000 / mean(stepMs),
    });
  }
  return {
    id,
    backend: 'cpu',
    threads,
    decodeTokensPerSec: 1 / mean(roundSec),
    prefillTokensPerSec: (1000 * PROMPT_TOKENS) / Math.min(...prefillMs),
    loadMs,
    range: { low: 1 / Math.max(...roundSec), high: 1 / Math.min(...roundSec) },
    provenance: 'measured',
  };
}

/**
 * Checks a file before llama.cpp opens it and before time is spent on anything else.
 * @param freeBytes of memory; `null`: not known yet
 * @throws UnreadableModel when it is no whole language model, or cannot fit into memory
 */
export async function requireModel(file: string, freeBytes: number | null): Promise<void> {
  const { bytes, flawed } = await checkModelFile(file);
  if (flawed !== null) throw new UnreadableModel(flawed.file, flawed.problem);
  if (freeBytes !== null && bytes > freeBytes)
    throw new UnreadableModel(file, { code: 'too-large', bytes, freeBytes });
}

/** What was measured of a real file, or why it could not be: that costs nobody the rest of the measurement. */
export interface FileMeasurement {
  readonly speeds: readonly ModelSpeed[];
  readonly warnings: readonly Warning[];
}

/** @throws the signal's reason when cancelled */
export async function tryModelFile(file: string, around: Around): Promise<FileMeasurement> {
  try {
    return { speeds: [await measureModelFile(file, around)], warnings: [] };
  } catch (error) {
    around.task.signal.throwIfAborted();
    const said = error instanceof Error ? error.message : String(error);
    const failure: Failure = error instanceof SetupError ? error.failure : { code: 'bug', said };
    return { speeds: [], warnings: [{ code: 'file-not-measured', file, failure }] };
  }
}
