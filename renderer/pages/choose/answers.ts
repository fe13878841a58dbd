import {
  type Alternative,
  type Choice,
  isSameOption,
  isWished,
  type Option,
  type Recommendation,
  type Wish,
} from '../../../preload/contract.ts';

export type AnswerKind = 'recommended' | Alternative['kind'];

/** One of the options that the user can choose. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly option: Option;
}

/** The forced option first, then the best here, the cloud, the fastest. */
const ORDER: readonly AnswerKind[] = ['forced', 'below-requirements', 'recommended', 'hybrid', 'fastest'];

/** All options, in the order of the cards. */
export function answersOf({ recommended, alternatives }: Recommendation): Answer[] {
  const answers: Answer[] = [
    { kind: 'recommended', option: recommended },
    ...alternatives.map((option) => ({ kind: option.kind, option })),
  ];
  return answers.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The initially selected card: the forced option, else an earlier choice, else the advice. */
export function firstPick(answers: readonly Answer[], wish: Wish, choice: Choice | null): AnswerKind {
  const found =
    answers.find(({ option }) => isWished(option, wish)) ??
    answers.find((answer) => isChosen(answer, choice)) ??
    answers.find(({ kind }) => kind === 'recommended');
  return found?.kind ?? 'recommended';
}

/** Whether this is what the user chose: the same models, in the same pipeline. */
export function isChosen({ option }: Answer, choice: Choice | null): boolean {
  return choice !== null && isSameOption(option, choice);
}

export function isInTheCloud({ models }: Option): boolean {
  return models.llm === null;
}
