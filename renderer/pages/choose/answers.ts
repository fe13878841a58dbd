import {
  type Alternative,
  type Choice,
  isWished,
  keptBy,
  type Option,
  type Recommendation,
  type WhyBest,
  type Wish,
} from '../../../preload/contract.ts';

export type AnswerKind = 'recommended' | Alternative['kind'];

/** One of the options that the user can choose. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly option: Option;
  /** Of the best free model: the figures that it was found by. */
  readonly why?: WhyBest | undefined;
}

/** The forced option first, then the best here, the best free model, the cloud, the fastest. */
const ORDER: readonly AnswerKind[] = [
  'forced',
  'below-requirements',
  'recommended',
  'best-of-catalogue',
  'hybrid',
  'fastest',
];

/** All options, in the order of the cards; the kept one with the voice that it was kept with. */
export function answersOf(
  { recommended, alternatives }: Recommendation,
  choice: Choice | null = null,
): Answer[] {
  const answers: Answer[] = [
    { kind: 'recommended', option: recommended },
    ...alternatives.map((option) => ({ kind: option.kind, option, why: option.why })),
  ];
  return answers
    .map(({ option, ...answer }) => ({ ...answer, option: (choice && keptBy(option, choice)) ?? option }))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The initially selected card: the forced option, else an earlier choice, else the advice. */
export function firstPick(answers: readonly Answer[], wish: Wish, choice: Choice | null): AnswerKind {
  const found =
    answers.find(({ option }) => isWished(option, wish)) ??
    answers.find((answer) => isChosen(answer, choice)) ??
    answers.find(({ kind }) => kind === 'recommended');
  return found?.kind ?? 'recommended';
}

/** Whether this is what the user chose: the same models, in the same pipeline; the voice perhaps a free one instead. */
export function isChosen({ option }: Answer, choice: Choice | null): boolean {
  return choice !== null && keptBy(option, choice) !== null;
}

export function isInTheCloud({ models }: Option): boolean {
  return models.llm === null;
}
