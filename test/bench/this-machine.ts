import os from 'node:os';
import { tryBackend } from '../../main/inference/try-backend.ts';
import { nodePlatform } from '../../main/platform.ts';
import type { Machine } from '../../main/probe/nouns/machine.ts';
import { probe } from '../../main/probe/probe.ts';

/** The probe's result for this machine, for scripts that measure. */
export function thisMachine(): Promise<Machine> {
  const task = { signal: new AbortController().signal, report: () => {} };
  return probe(
    {
      platform: nodePlatform,
      modelsFolder: os.tmpdir(),
      tryBackend: (backend, timeoutMs, signal) => tryBackend(nodePlatform, backend, timeoutMs, signal),
    },
    task,
  );
}
