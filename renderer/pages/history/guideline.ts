import type { TierTable } from '../../../preload/contract.ts';

/** The score that a tier requires, and its name. */
export interface Guideline {
  readonly score: number;
  readonly name: string;
}

/** The guideline of the advised tier; if it has none, the lowest one of any tier. */
export function guidelineOf({ tiers }: TierTable, advised: string | null): Guideline | null {
  const guidelines = tiers.flatMap(({ name, cpu_benchmark_threshold: score }) =>
    score === undefined ? [] : [{ name, score }],
  );
  const lowest = guidelines.toSorted((a, b) => a.score - b.score)[0];
  return guidelines.find(({ name }) => name === advised) ?? lowest ?? null;
}
