import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { InferenceClient } from '../inference/client.ts';
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

/** Magic, version, number of tensors, number of metadata keys (gguf.md). */
const HEADER_BYTES = 24;
/** Name length, value type and one byte of value: no tensor and no key takes less. */
const ENTRY_BYTES = 13n;

/**
 * Checks a file before llama.cpp opens it and before time is spent on anything else.
 * @throws UnreadableModel when it is no GGUF file, is cut short, or cannot fit into memory
 */
export async function requireGguf(file: string, availableBytes: number): Promise<void> {
  const { size, start } = await readStart(file).catch((error: unknown) => {
    throw new UnreadableModel(file, { said: error instanceof Error ? error.message : String(error) });
  });
  if (start.toString('latin1', 0, 4) !== 'GGUF') {
    throw new UnreadableModel(file, 'not-gguf');
  }
  // The runtime would look for the missing entries for minutes before it gave up.
  if (promisedBytes(start) > size) throw new UnreadableModel(file, 'cut-short');
  if (size > availableBytes) throw new UnreadableModel(file, 'too-large');
}

/** The minimum size of a file with this header. */
function promisedBytes(start: Buffer): bigint {
  if (start.length < HEADER_BYTES) return BigInt(HEADER_BYTES);
  const entries = start.readBigUInt64LE(8) + start.readBigUInt64LE(16);
  return BigInt(HEADER_BYTES) + entries * ENTRY_BYTES;
}

async function readStart(file: string): Promise<{ size: number; start: Buffer }> {
  const { size } = await stat(file);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return { size, start: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
