import type { Alternative, Choice, Option, Recommendation, WhatIf } from '../../../preload/contract.ts';

export type AnswerKind = 'recommended' | Alternative['kind'];

/** One of the options that the user may go on with. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly option: Option;
}

/** What the user insists on against the advice; empty: nothing. */
export type Wish = Pick<WhatIf, 'tier' | 'model' | 'pipeline'>;

/** The user's own wish first, then the best here, the cloud, the fastest. */
const ORDER: readonly AnswerKind[] = ['forced', 'below-requirements', 'recommended', 'hybrid', 'fastest'];

/** All that could be chosen, in the order of the cards. */
export function answersOf({ recommended, alternatives }: Recommendation): Answer[] {
  const answers: Answer[] = [
    { kind: 'recommended', option: recommended },
    ...alternatives.map((option) => ({ kind: option.kind, option })),
  ];
  return answers.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The card to begin with: what was insisted on, else what was chosen before, else the advice. */
export function firstPick(answers: readonly Answer[], wish: Wish, choice: Choice | null): AnswerKind {
  const found =
    answers.find((answer) => isWished(answer, wish)) ??
    answers.find((answer) => isChosen(answer, choice)) ??
    answers.find(({ kind }) => kind === 'recommended');
  return found?.kind ?? 'recommended';
}

/** A wish that is the advice, or another answer already, has no card of its own. */
function isWished({ kind, option }: Answer, { tier, model, pipeline }: Wish): boolean {
  if (kind === 'forced') return true;
  if (tier !== undefined) return option.tier === tier;
  if (model !== undefined) return option.models.llm === model;
  return pipeline !== undefined && option.pipeline === pipeline;
}

/** Whether this is what the user settled for: the same models, in the same pipeline. */
export function isChosen({ option }: Answer, choice: Choice | null): boolean {
  if (choice === null) return false;
  const isSameModel = (part: 'stt' | 'llm' | 'tts') => option.models[part] === choice.models[part];
  return (
    option.tier === choice.tier &&
    option.pipeline === choice.pipeline &&
    isSameModel('stt') &&
    isSameModel('llm') &&
    isSameModel('tts')
  );
}

/** What is kept of an answer. */
export function choiceOf({ kind, option }: Answer): Choice {
  const { tier, pipeline, models } = option;
  return { tier, pipeline, models, forced: kind === 'forced' };
}

/** What a kept choice insists on; nothing where it was advised. */
export function wishOf(choice: Choice | null): Wish {
  if (choice === null || !choice.forced) return {};
  if (choice.tier !== null) return { tier: choice.tier };
  return choice.models.llm === null ? { pipeline: choice.pipeline } : { model: choice.models.llm };
}

export function isInTheCloud({ models }: Option): boolean {
  return models.llm === null;
}
