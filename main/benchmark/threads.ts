import type { Machine } from '../probe/machine.ts';

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

/** Seconds of a reply by the same parts as a turn: what a thread count is judged by. */
export interface TriedThreads {
  readonly threads: number;
  readonly replySec: number;
}

/** A count that gains less than this is not worth the cores it takes from speech. */
const WORTH_IT = 0.97;

/** The fastest count; of two that are as good as equal, the one with fewer threads. */
export function bestThreads(tried: readonly TriedThreads[]): number {
  const fewestFirst = tried.toSorted((a, b) => a.threads - b.threads);
  const best = fewestFirst.reduce((best, one) => (one.replySec < best.replySec * WORTH_IT ? one : best));
  return best.threads;
}
