import type { Platform } from '../platform.ts';
import { endGroup } from './end-group.ts';
import { type Controller, type CpuFacts, HardwareFact } from './hardware-facts.ts';

/** What systeminformation told before its time was up; `null`: nothing about that. */
export interface HardwareAnswer {
  readonly cpu: CpuFacts | null;
  readonly controllers: readonly Controller[] | null;
}

/**
 * On Windows every question starts a PowerShell, which takes a second or more on a slow machine, and
 * there is no other source for the cards; elsewhere it only completes what we know.
 */
const LIMIT_MS: Partial<Record<NodeJS.Platform, number>> = { win32: 6_000 };
const USUAL_LIMIT_MS = 2_000;

/** Asks systeminformation in a process that is ended after its time, whatever it is doing. */
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
  // All that was sent has arrived when the channel closes; the exit alone does not say so.
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
