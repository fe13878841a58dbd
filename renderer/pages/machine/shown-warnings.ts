import type { Machine, Warning } from '../../../preload/contract.ts';

/** Shown already in the card's own block, with its name and a remedy. */
const SAID_BY_THE_CARD: ReadonlySet<Warning['code']> = new Set([
  'gpu-not-usable',
  'integrated-gpu',
  'unified-memory',
]);

/** The probe's warnings in their order, except those that the cards show. */
export function shownWarnings({ warnings, gpus }: Machine): Warning[] {
  return warnings.filter(({ code }) => !SAID_BY_THE_CARD.has(code) || gpus.length === 0);
}
