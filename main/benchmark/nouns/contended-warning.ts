import type { Warning } from '../../nouns/warning.ts';
import type { Range } from './speed-profile.ts';

/** Other programs took the processor while it was measured. */
export function contendedWarning(scoreRange: Range | null): Extract<Warning, { code: 'contended' }> {
  return { code: 'contended', low: scoreRange?.low ?? null, high: scoreRange?.high ?? null };
}
