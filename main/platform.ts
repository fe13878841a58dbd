import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The programs that run beside the one that serves the user. */
export type WorkerName = 'inference' | 'hardware';

/** The few things in which hosts differ. */
export interface Platform {
  /** Starts a program of ours that answers over messages. */
  startWorker(name: WorkerName): ChildProcess;
}

/** Built, all entries lie in one folder; from source, the entry is the worker's own file. */
const fromSource = import.meta.url.endsWith('.ts');
const workerFiles: Record<WorkerName, string> = fromSource
  ? { inference: './inference/worker.ts', hardware: './probe/hardware-worker.ts' }
  : { inference: './inference-worker.js', hardware: './hardware-worker.js' };

/** Node's way of running workers: terminal and browser host. */
export const nodePlatform: Platform = {
  startWorker(name) {
    const file = fileURLToPath(new URL(workerFiles[name], import.meta.url));
    // A group of its own, where there are groups: the tools it has started can be ended with it.
    const detached = name === 'hardware' && process.platform !== 'win32';
    return fork(file, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', detached });
  },
};
