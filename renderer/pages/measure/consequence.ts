import type { ModelRow, Recommendation } from '../../../preload/contract.ts';

/** The meaning of a measurement for a call, as facts for one sentence. */
export type Consequence =
  /** No answer yet, or nothing that one sentence can say. */
  | { readonly kind: 'open' }
  /** The advised model, or one that would do on a machine smaller than the list requires. */
  | { readonly kind: 'advised' | 'below-requirements'; readonly model: string; readonly replySec: number }
  | { readonly kind: 'none-in-time' };

/** From the advice; that no model answers in time is only claimed if it is true of all of them. */
export function consequenceOf(
  advice: Recommendation | null,
  models: readonly ModelRow[] | null,
): Consequence {
  if (advice === null || models === null) return { kind: 'open' };
  const { recommended, alternatives } = advice;
  const below = alternatives.find(({ kind }) => kind === 'below-requirements');
  for (const [kind, option] of [
    ['advised', recommended],
    ['below-requirements', below],
  ] as const) {
    const model = option?.models.llm == null ? null : option.names.llm;
    const replySec = option?.turnSec.llm ?? null;
    if (model !== null && replySec !== null) return { kind, model, replySec };
  }
  const isAnyInTime = models.some(({ verdict }) => verdict === 'fits' || verdict === 'close');
  return { kind: isAnyInTime ? 'open' : 'none-in-time' };
}
