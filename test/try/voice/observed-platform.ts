import { type ChildProcess, fork, spawn } from 'node:child_process';
import { nodePlatform, type Platform } from '../../../main/platform.ts';

/** A platform and the processes that it has started. */
export interface Observed {
  readonly platform: Platform;
  readonly pids: number[];
}

/** Node's own platform. */
export function observedPlatform(): Observed {
  const pids: number[] = [];
  const startWorker: Platform['startWorker'] = (name) => {
    const worker = nodePlatform.startWorker(name);
    pids.push(worker.pid ?? 0);
    return worker;
  };
  return { platform: { startWorker }, pids };
}

const STDIO = ['ignore', 'ignore', 'pipe', 'ipc'] as const;

/** Starts a shell's program instead of the worker. */
export function platformOf(program: string, shell = '/bin/sh'): Platform {
  return { startWorker: () => spawn(shell, ['-c', program], { stdio: [...STDIO] }) };
}

/** Starts our worker after a line of JavaScript has changed the process, such as what system it believes to be on. */
export function changedPlatform(line: string): Platform {
  return { startWorker: () => startChanged(line) };
}

export function startChanged(line: string): ChildProcess {
  return fork(new URL('../../../main/speech/worker.ts', import.meta.url), {
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(line)}`],
    serialization: 'advanced',
    stdio: [...STDIO],
  });
}
