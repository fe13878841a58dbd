import type { TierTable } from '../../../preload/contract.ts';

/** The score that a tier asks for, and its name. */
export interface Guideline {
  readonly score: number;
  readonly name: string;
}

/** The guideline of the tier that is advised; where it has none, the lowest one that a tier asks for. */
export function guidelineOf({ tiers }: TierTable, advised: string | null): Guideline | null {
  const guidelines = tiers.flatMap(({ name, cpu_benchmark_threshold: score }) =>
    score === undefined ? [] : [{ name, score }],
  );
  const lowest = guidelines.toSorted((a, b) => a.score - b.score)[0];
  return guidelines.find(({ name }) => name === advised) ?? lowest ?? null;
}
