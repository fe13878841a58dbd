import type { Failure, Wish } from '../../../preload/contract.ts';

/** The action to offer when there is no advice. */
export type WayOn = 'again' | 'built-in' | 'without-wish';

/** A registry file stays as it was read, and a missing name stays unknown: asking again does not help. */
export function wayOn(failure: Failure, wish: Wish): WayOn {
  if (failure.code === 'pipeline-missing') return 'built-in';
  const isUnknownName = 'nearest' in failure;
  return isUnknownName && Object.keys(wish).length > 0 ? 'without-wish' : 'again';
}
