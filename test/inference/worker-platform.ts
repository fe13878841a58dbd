import { fork } from 'node:child_process';
import type { Platform } from '../../main/platform.ts';

/** Starts a program of this folder instead of the worker. */
export function platformOfWorker(name: string): Platform {
  const file = new URL(name, import.meta.url);
  return {
    startWorker: () =>
      fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
  };
}
