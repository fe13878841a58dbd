import type { Platform } from '../platform.ts';
import type { BackendAnswer } from '../probe/nouns/backend-answer.ts';
import type { GpuBackend } from '../probe/nouns/machine.ts';
import { InferenceClient } from './client.ts';
import { RuntimeError } from './errors.ts';

/**
 * Whether the llama.cpp runtime can open a GPU backend here: a worker of its own tries, so that a
 * driver that crashes or hangs is an answer.
 */
export async function tryBackend(
  platform: Platform,
  backend: GpuBackend,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<BackendAnswer> {
  await using worker = new InferenceClient(platform, signal);
  try {
    const answer = await worker.open(backend, timeoutMs);
    if (answer.deviceNames.length > 0) return { opened: true, ...answer };
    return { opened: false, failure: { code: 'no-device' } };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof RuntimeError) return { opened: false, failure: error.failure };
    const said = error instanceof Error ? error.message : String(error);
    return { opened: false, failure: { code: 'said', said } };
  }
}
