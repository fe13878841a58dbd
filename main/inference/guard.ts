import { Worker } from 'node:worker_threads';

interface Guarded {
  /** How often the thread checks. */
  readonly lookEveryMs: number;
  /** The most resident memory it may take. */
  readonly mostBytes?: number;
  /** How long the process may run. */
  readonly mostMs?: number;
  /** Goes to the standard error if the process took too much memory. */
  readonly memoryNote?: string;
}

/**
 * Watches this process from a thread of its own, since a runtime or a model's template may block the main one: the
 * process is killed when its parent is gone, when it takes too much memory, and when it has been forgotten. However
 * long it computes, it may go on while its parent lives.
 */
export function guardProcess({
  lookEveryMs,
  mostBytes = Number.POSITIVE_INFINITY,
  mostMs = Number.POSITIVE_INFINITY,
  memoryNote = '',
}: Guarded): void {
  // As text: it needs no file that a bundle or an archive would have to hold.
  const guard = new Worker(`(${watch.toString()})()`, {
    eval: true,
    workerData: { mostBytes, mostMs, note: `${memoryNote}\n`, parent: process.ppid, lookEveryMs },
  });
  guard.unref();
}

/** Runs in the thread, so it uses nothing of this file. */
function watch(): void {
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  const { writeSync } = process.getBuiltinModule('node:fs');
  const { mostBytes, note, parent, lookEveryMs, mostMs } = workerData;
  const endsAtMs = performance.now() + mostMs;
  // Ending in order would wait for the runtime.
  const end = () => process.kill(process.pid, 'SIGKILL');
  const isParentGone = () => {
    if (process.ppid !== parent) return true;
    try {
      // Windows names the same parent for ever. Signal 0 only tests.
      return !process.kill(parent, 0);
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ESRCH';
    }
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > mostBytes) {
      writeSync(2, note);
      end();
    }
    if (isParentGone() || performance.now() > endsAtMs) end();
  }, lookEveryMs);
}
