import type { Failure, Wish } from '../../../preload/contract.ts';

/** What helps where there is no advice. */
export type WayOn = 'again' | 'built-in' | 'without-wish';

/** A registry file stays as it is read, and a name that its list lacks stays unknown: asking again is no help. */
export function wayOn(failure: Failure, wish: Wish): WayOn {
  if (failure.code === 'pipeline-missing') return 'built-in';
  const isUnknownName = 'nearest' in failure;
  return isUnknownName && Object.keys(wish).length > 0 ? 'without-wish' : 'again';
}
