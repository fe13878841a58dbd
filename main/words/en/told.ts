import type { Cause } from '../../nouns/trouble.ts';
import type { Warning } from '../../nouns/warning.ts';
import type { Activity } from '../../steps/nouns/activity.ts';
import type { Failure } from '../../steps/nouns/step.ts';
import type { Difference } from '../../store/nouns/difference.ts';
import type { Format } from '../format.ts';

/** A failure in the page's language. */
export interface FailureWords {
  readonly message: string;
  readonly nextStep: string;
}

/**
 * What the machine side tells, in the page's language. `null`: its own sentences, which are English, stand as
 * they are.
 */
export const told = {
  warning: (_warning: Warning, _format: Format): string | null => null,
  failure: (_failure: Failure, _format: Format): FailureWords | null => null,
  /** Why a card cannot be used. */
  causes: (_causes: readonly Cause[] | undefined, _format: Format): string | null => null,
  /** What a step does just now. */
  activity: (_activity: Activity): string | null => null,
  /** What changed since the measurement before. */
  differences: (_differences: readonly Difference[], _format: Format): string | null => null,
};
