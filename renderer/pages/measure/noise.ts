import type { SpeedProfile } from '../../../preload/contract.ts';

/** How quiet a measurement was. */
export type Noise =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'uneven' | 'contended'; readonly spread: number };

/** Rounds on an undisturbed machine are closer together than this. */
const EVEN_SPREAD = 0.2;

/** Whether other programs disturbed the figures, and the spread of the rounds. */
export function noiseOf({ noise: { spread, contended } }: SpeedProfile): Noise {
  if (contended) return { kind: 'contended', spread };
  return spread <= EVEN_SPREAD ? { kind: 'quiet' } : { kind: 'uneven', spread };
}

/** Threads that generated tokens on the processor; `null` if only a card was measured. */
export function threadsOf({ backends }: SpeedProfile): number | null {
  return backends.find(({ backend }) => backend === 'cpu')?.threads ?? null;
}
