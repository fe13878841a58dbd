import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { CHECKOUT } from './runtime.ts';

const AppStart = z.object({
  /** From `ready`, Chromium being up, to `ready-to-show`. */
  msToShow: z.number(),
  /** URLs of everything that main had loaded by then. */
  modules: z.array(z.string()),
});

/** Starts the app until its window is ready to be shown. */
export async function startOnce(
  executable: string,
  env: Record<string, string>,
): Promise<z.infer<typeof AppStart>> {
  const args = ['-r', join(import.meta.dirname, 'note-start.cjs'), CHECKOUT];
  const { stdout } = await promisify(execFile)(executable, args, { env });
  return AppStart.parse(JSON.parse(stdout));
}
