import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Whether a process still runs: a zombie does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return stateOf(pid) !== 'Z';
}

/** The state letter in `/proc/PID/stat`; `?` if there is no such file. */
function stateOf(pid: number): string {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? '?';
  } catch {
    return '?';
  }
}

/** Longer than a worker waits for a silent parent, on a machine that is busy with other tests. */
export const PATIENCE_MS = 45_000;

/** Waits until the process is gone. */
export async function expectGone(pid: number | undefined): Promise<void> {
  if (pid === undefined) throw new Error('The process never started.');
  await expect.poll(() => isRunning(pid), { timeout: PATIENCE_MS, interval: 50 }).toBe(false);
}

export interface Script extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly pid: number;
  /** The next line that it prints. */
  line(): Promise<string>;
}

/** Runs a program of the tests as a separate process, killed at the end of the test. */
export function startScript(file: URL, env: NodeJS.ProcessEnv = {}): Script {
  const child = spawn(process.execPath, [fileURLToPath(file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    pid: child.pid ?? 0,
    async line() {
      const { value, done } = await lines.next();
      if (done) throw new Error('The script ended before it said anything more.');
      return value;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
