import type { Unproven } from '../../predict/nouns/unproven.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';

const WHAT: Record<Unproven, (count: number) => string> = {
  'mixture-of-experts': plural('en', { one: 'is a mixture of experts', other: 'are mixtures of experts' }),
  'recurrent-layers': plural('en', {
    one: 'keeps a state in place of most of its attention',
    other: 'keep a state in place of most of their attention',
  }),
};

/** That, and why, the seconds of these models are not predicted. */
export function notPredictedWords(models: readonly string[], kind: Unproven, format: Format): string {
  return `${format.list(models)} ${WHAT[kind](models.length)}. Predictions for such models are not confirmed, so no seconds are shown until voicefit try has measured them.`;
}
