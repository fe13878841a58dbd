import path from 'node:path';
import { InferenceClient } from '../inference/client.ts';
import { readGgufStart } from '../inference/gguf-start.ts';
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

/** Runs a real GGUF file on the CPU and times it: one that `requireGguf` lets pass. */
export async function measureModelFile(
  file: string,
  { platform, threads, task }: { platform: Platform; threads: number; task: Task<'benchmark'> },
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
 * @throws UnreadableModel when it is no GGUF file, is cut short, or cannot fit into memory
 */
export async function requireGguf(file: string, availableBytes: number): Promise<void> {
  const { size, isGguf, isCutShort } = await readGgufStart(file).catch((error: unknown) => {
    throw new UnreadableModel(file, { said: error instanceof Error ? error.message : String(error) });
  });
  if (!isGguf) throw new UnreadableModel(file, 'not-gguf');
  if (isCutShort) throw new UnreadableModel(file, 'cut-short');
  if (size > availableBytes) throw new UnreadableModel(file, 'too-large');
}
