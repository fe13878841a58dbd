import type { Platform } from '../platform.ts';
import { endGroup } from './end-group.ts';
import { type Controller, type CpuFacts, HardwareFact } from './hardware-facts.ts';

/** What systeminformation reported in time; `null`: not reported. */
export interface HardwareAnswer {
  readonly cpu: CpuFacts | null;
  readonly controllers: readonly Controller[] | null;
}

/**
 * On Windows every query starts a PowerShell, which takes a second or more on a slow machine, and there is no
 * other source for the cards; elsewhere it only adds to what is known.
 */
const LIMIT_MS: Partial<Record<NodeJS.Platform, number>> = { win32: 6_000 };
const USUAL_LIMIT_MS = 2_000;

/** Queries systeminformation in a process that is killed when its time is up. */
export async function askHardware(
  platform: Platform,
  signal: AbortSignal,
  limitMs = LIMIT_MS[process.platform] ?? USUAL_LIMIT_MS,
): Promise<HardwareAnswer> {
  signal.throwIfAborted();
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const answer: { -readonly [Key in keyof HardwareAnswer]: HardwareAnswer[Key] } = {
    cpu: null,
    controllers: null,
  };
  const worker = platform.startWorker('hardware');
  const timer = setTimeout(end, limitMs);
  signal.addEventListener('abort', end, { once: true });
  worker.on('error', end);
  // When the channel closes, all messages have arrived; the exit alone does not guarantee that.
  worker.on('disconnect', end);
  worker.on('message', (raw) => {
    const fact = HardwareFact.safeParse(raw);
    if (!fact.success) return;
    if (fact.data.about === 'cpu') answer.cpu = fact.data.cpu;
    else answer.controllers = fact.data.controllers;
    if (answer.cpu !== null && answer.controllers !== null) end();
  });
  try {
    await over;
    signal.throwIfAborted();
    return answer;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    endGroup(worker.pid, () => worker.kill('SIGKILL'));
  }
}
