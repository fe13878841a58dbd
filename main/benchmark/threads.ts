import type { Machine } from '../probe/nouns/machine.ts';

/**
 * Thread counts worth trying, most first: every usable core, the fast cores of a hybrid CPU, one core
 * left free. Hyper-threads share what a matrix needs, so physical cores are the ceiling.
 */
export function threadCandidates({ cpu }: Machine): number[] {
  const ceiling = Math.min(cpu.usableCores, cpu.physicalCores);
  const wanted = [ceiling, cpu.performanceCores ?? ceiling, ceiling - 1];
  const possible = wanted.filter((threads) => threads >= 1 && threads <= ceiling);
  return [...new Set(possible)].sort((a, b) => b - a);
}

/**
 * The cores that a measurement wants to itself: one beside a card, else all that could help. Fewer threads
 * may win a trial just because others use a core.
 */
export function coresWanted(machine: Machine, onGpu: boolean): number {
  return onGpu ? 1 : Math.max(...threadCandidates(machine));
}

/**
 * The cores that others must have used where so few threads answered clearly sooner: left to itself, a processor is
 * fastest with all of its cores or with the fast ones. A hypervisor need not say what it takes: on a virtual machine
 * one thread of two won in a moment that looked calm, and told half of the speed.
 */
export function missingCores({ cpu }: Machine, threads: number): number {
  const ceiling = Math.min(cpu.usableCores, cpu.physicalCores);
  return threads === cpu.performanceCores ? 0 : Math.max(0, ceiling - threads);
}

/** Seconds of a reply by the same parts as a turn: what a thread count is judged by. */
export interface TriedThreads {
  readonly threads: number;
  readonly replySec: number;
}

/** The trial is short and noisy: fewer threads must be this much faster to win. */
const CLEARLY_SOONER = 0.85;

/** The most threads, unless fewer are clearly faster. */
export function bestThreads(tried: readonly TriedThreads[]): number {
  const mostFirst = tried.toSorted((a, b) => b.threads - a.threads);
  const best = mostFirst.reduce((best, one) => (one.replySec < best.replySec * CLEARLY_SOONER ? one : best));
  return best.threads;
}
