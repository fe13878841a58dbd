import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Backend } from '../../main/probe/nouns/machine.ts';

const TRUTH_TIMEOUT_MS = 400_000;

export const Truth = z.object({
  /** The first one right after the file was written, and one again. */
  firstLoadMs: z.number(),
  loadMs: z.number(),
  prefillMs: z.array(z.number()),
  stepMs: z.array(z.number()),
  firstMs: z.number(),
  laterMs: z.number(),
});
export type Truth = z.infer<typeof Truth>;

/** Runs a model file with node-llama-cpp itself, in a separate process. */
export async function runForReal(file: string, threads: number, backend: Backend = 'cpu'): Promise<Truth> {
  const script = fileURLToPath(new URL('./true-speed.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, String(threads), backend], {
    timeout: TRUTH_TIMEOUT_MS,
  });
  return Truth.parse(JSON.parse(stdout));
}
