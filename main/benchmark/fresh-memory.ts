import type { InferenceClient } from '../inference/client.ts';
import { InferenceFailed, WorkerEnded, WorkerSilent } from '../inference/errors.ts';
import { MIB } from '../nouns/bytes.ts';
import type { Machine } from '../probe/nouns/machine.ts';

/** Enough to tell memory that a host has to find first from memory that is there. */
const FRESH = { mostBytes: 512 * MIB, share: 0.1, limitMs: 200 };

/**
 * Bytes per second at which the system hands out memory that nothing has used lately. The benchmark asks last, with its
 * models still loaded: what comes now is what a larger model would get. So a system that ends the worker instead costs
 * this figure alone: `null`. So does a measurement whose time is over, which a quick one on a slow machine may be.
 * @param untilMs by `performance.now()`
 */
export async function freshMemory(
  worker: InferenceClient,
  { memory }: Pick<Machine, 'memory'>,
  untilMs: number,
): Promise<number | null> {
  if (performance.now() > untilMs) return null;
  const mostBytes = Math.min(FRESH.mostBytes, Math.round(FRESH.share * memory.availableBytes));
  try {
    return await worker.touchMemory(Math.max(1, mostBytes), FRESH.limitMs);
  } catch (error) {
    if (isOfWorker(error)) return null;
    throw error;
  }
}

function isOfWorker(error: unknown): boolean {
  return error instanceof WorkerEnded || error instanceof WorkerSilent || error instanceof InferenceFailed;
}
