import type { AdviceWarning, TierVerdict } from '../../../preload/contract.ts';
import type { Format } from '../../format.ts';

/** A reason or a warning in the user's language; what comes from the model list stays English. */
export interface Said {
  readonly text: string;
  /** `null`: nothing is added. */
  readonly english: string | null;
}

type Reasoned = TierVerdict['reasons'][number];

/** The machine side writes English: its own sentences are used. */
export const advice = {
  reason: (_tier: string, { message }: Reasoned, _format: Format): Said => ({ text: message, english: null }),
  warning: ({ message }: AdviceWarning, _format: Format): Said => ({ text: message, english: null }),
};
