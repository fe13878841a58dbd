import type { Unproven } from '../../predict/nouns/unproven.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';

const WHAT: Record<Unproven, (count: number) => string> = {
  'mixture-of-experts': plural('de', {
    one: 'ist ein Modell aus Experten (MoE)',
    other: 'sind Modelle aus Experten (MoE)',
  }),
  'recurrent-layers': plural('de', {
    one: 'führt statt Attention meist einen Zustand mit',
    other: 'führen statt Attention meist einen Zustand mit',
  }),
};

/** That, and why, the seconds of these models are not predicted. */
export function notPredictedWords(models: readonly string[], kind: Unproven, format: Format): string {
  return `${format.list(models)} ${WHAT[kind](models.length)}. Vorhersagen für solche Modelle sind nicht bestätigt, daher stehen keine Sekunden da, bis voicefit try sie gemessen hat.`;
}
