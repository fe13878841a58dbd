import { changeSince, type HistoryEntry, isComparable } from '../../../preload/contract.ts';

/** The newest measurement compared with the one before it. */
export type Comparison =
  | { readonly kind: 'none' }
  /** Other programs were busy, or there is no CPU score: no single number may be compared. */
  | { readonly kind: 'unsure'; readonly entry: HistoryEntry }
  /** `isOnly`: there is no other one at all; else none that it can be compared with. */
  | { readonly kind: 'first'; readonly score: number; readonly isOnly: boolean }
  | { readonly kind: 'as-before'; readonly score: number }
  | { readonly kind: 'slower' | 'faster'; readonly score: number; readonly share: number };

/**
 * Slower or faster only if the ranges of the newest and the last quiet run before it do not overlap, and the machine
 * has not varied as much before.
 */
export function compared(entries: readonly HistoryEntry[]): Comparison {
  const now = entries.at(-1);
  if (now === undefined) return { kind: 'none' };
  if (!isComparable(now)) return { kind: 'unsure', entry: now };
  const score = now.cpuScore;
  const before = entries.slice(0, -1);
  if (!before.some(isComparable)) return { kind: 'first', score, isOnly: entries.length === 1 };
  const share = changeSince(before, now);
  if (share === null) return { kind: 'as-before', score };
  return { kind: share < 0 ? 'slower' : 'faster', score, share: Math.abs(share) };
}
