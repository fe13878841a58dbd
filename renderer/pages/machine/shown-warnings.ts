import type { Machine, Warning } from '../../../preload/contract.ts';

/** A card's own block on the page says these already, with its name and its way out. */
const SAID_BY_THE_CARD: ReadonlySet<Warning['code']> = new Set([
  'gpu-not-usable',
  'integrated-gpu',
  'unified-memory',
]);

/** What the probe warns of, in its order; what the cards say themselves is left out. */
export function shownWarnings({ warnings, gpus }: Machine): Warning[] {
  return warnings.filter(({ code }) => !SAID_BY_THE_CARD.has(code) || gpus.length === 0);
}
