import type { SpeedProfile } from '../../../preload/contract.ts';

/** What may be said about how calm a measurement was. */
export type Noise =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'uneven' | 'contended'; readonly spread: number };

/** Rounds of an undisturbed machine were seen to lie closer together than this. */
const EVEN_SPREAD = 0.2;

/** Whether other programs bent the figures, and how far the rounds lay apart. */
export function noiseOf({ noise: { spread, contended } }: SpeedProfile): Noise {
  if (contended) return { kind: 'contended', spread };
  return spread <= EVEN_SPREAD ? { kind: 'quiet' } : { kind: 'uneven', spread };
}

/** Threads that generated tokens on the processor; `null` where only a card was measured. */
export function threadsOf({ backends }: SpeedProfile): number | null {
  return backends.find(({ backend }) => backend === 'cpu')?.threads ?? null;
}
