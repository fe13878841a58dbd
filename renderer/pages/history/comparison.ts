import type { HistoryEntry } from '../../../preload/contract.ts';

/** What the newest measurement says beside the one before it. */
export type Comparison =
  | { readonly kind: 'none' }
  /** Other programs were busy, or there is no processor's score: no single number may be compared. */
  | { readonly kind: 'unsure'; readonly entry: HistoryEntry }
  | { readonly kind: 'first'; readonly score: number }
  | { readonly kind: 'as-before'; readonly score: number }
  | { readonly kind: 'slower' | 'faster'; readonly score: number; readonly share: number };

/** Without ranges to compare, what a quiet machine's score may move by from run to run. */
const USUAL_DRIFT = 0.2;

/** Slower or faster only where the ranges of the newest and the last calm run before it do not overlap. */
export function compared(entries: readonly HistoryEntry[]): Comparison {
  const now = entries.at(-1);
  if (now === undefined) return { kind: 'none' };
  if (now.contended || now.cpuScore === null) return { kind: 'unsure', entry: now };
  const score = now.cpuScore;
  const before = entries.slice(0, -1).findLast(({ contended, cpuScore }) => !contended && cpuScore !== null);
  if (before === undefined || before.cpuScore === null) return { kind: 'first', score };
  const share = score / before.cpuScore - 1;
  if (!liesApart(before, now, share)) return { kind: 'as-before', score };
  return { kind: share < 0 ? 'slower' : 'faster', score, share: Math.abs(share) };
}

function liesApart(before: HistoryEntry, now: HistoryEntry, share: number): boolean {
  const [old, fresh] = [before.cpuScoreRange, now.cpuScoreRange];
  if (old === null || fresh === null) return Math.abs(share) > USUAL_DRIFT;
  return fresh.high < old.low || fresh.low > old.high;
}
