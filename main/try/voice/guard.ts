import { Worker } from 'node:worker_threads';
import { MEMORY_NOTE, type SpeakingTask } from '../nouns/voice-protocol.ts';

/** At 4 GB/s of newly touched memory, 100 MB too much. */
const LOOK_EVERY_MS = 25;

/**
 * Watches this process from a thread of its own, since the runtime blocks the main one: the process is killed when
 * it takes too much memory, when its parent is gone, and when it has been forgotten.
 */
export function guardProcess({ mostBytes, mostMs }: Pick<SpeakingTask, 'mostBytes' | 'mostMs'>): void {
  // As text: it needs no file that a bundle or an archive would have to hold.
  const guard = new Worker(`(${watch.toString()})()`, {
    eval: true,
    workerData: {
      mostBytes,
      mostMs,
      note: `${MEMORY_NOTE}\n`,
      parent: process.ppid,
      lookEveryMs: LOOK_EVERY_MS,
    },
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
  setInterval(() => {
    if (process.memoryUsage.rss() > mostBytes) {
      writeSync(2, note);
      end();
    }
    if (process.ppid !== parent || performance.now() > endsAtMs) end();
  }, lookEveryMs);
}
