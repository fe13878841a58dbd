import type { RefObject } from 'react';
import { type Choice, isContendedAdvice, type Recommendation, type Wish } from '../../../preload/contract.ts';
import { ProvenanceKey } from '../../charts/provenance-key.tsx';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AnswerCards } from './answer-cards.tsx';
import { type Answer, type AnswerKind, isInTheCloud } from './answers.ts';
import classes from './choose-content.module.css';
import { ModelSection } from './model-section.tsx';
import { Sections } from './sections.tsx';
import { TierTable } from './tier-table.tsx';
import { WhatIfPanel } from './what-if.tsx';

interface ChooseContentProps extends Pick<PageProps, 'setup' | 'announce'> {
  readonly isMeasured: boolean;
  readonly recommendation: Recommendation;
  readonly answers: readonly Answer[];
  /** The selected one. */
  readonly answer: Answer;
  readonly facts: string;
  /** The stored one. */
  readonly choice: Choice | null;
  pick(kind: AnswerKind): void;
  keep(choice: Choice): void;
  insist(wish: Wish): void;
  readonly groupRef: RefObject<HTMLDivElement | null>;
}

/** The cards, and below them all tiers and models. */
export function ChooseContent({ choice, pick, keep, groupRef, ...props }: ChooseContentProps) {
  const { recommendation, answers, answer, insist } = props;
  const { choose } = useTexts();
  return (
    <div className={classes.content}>
      <div ref={groupRef} className={classes.cards}>
        <div className={classes.key}>
          <ProvenanceKey
            turns={answers.map(({ option }) => option)}
            isContended={isContendedAdvice(recommendation)}
          />
          {answers.some(({ kind }) => kind === 'forced') && (
            <Button small needsLink onClick={() => insist({})}>
              {choose.card.drop}
            </Button>
          )}
        </div>
        <AnswerCards {...{ answers, recommendation, choice, pick, keep }} picked={answer.kind} />
      </div>
      <TiersAndModels {...props} />
    </div>
  );
}

type TiersAndModelsProps = Omit<ChooseContentProps, 'choice' | 'pick' | 'keep' | 'groupRef'>;

/** All that could be chosen instead, and what another machine could do. */
function TiersAndModels(props: TiersAndModelsProps) {
  const { setup, announce, isMeasured, recommendation, answer, facts, insist } = props;
  const { choose } = useTexts();
  const { tier, models } = answer.option;
  return (
    <Sections
      firstOpen={firstOpen(recommendation, isMeasured)}
      sections={[
        {
          title: choose.tiers.title(recommendation.tiers.length),
          content: () => (
            <TierTable recommendation={recommendation} picked={tier} use={(name) => insist({ tier: name })} />
          ),
        },
        {
          title: choose.models.title,
          content: () => (
            <ModelSection
              {...{ setup, facts }}
              isContended={isContendedAdvice(recommendation)}
              picked={models.llm}
              use={(model) => insist({ model })}
            />
          ),
        },
        {
          title: choose.whatIf.title,
          content: () => <WhatIfPanel setup={setup} facts={facts} announce={announce} />,
        },
      ]}
    />
  );
}

const [TIERS, MODELS] = [0, 1];

/** If nothing local qualifies, the user wants to know why; without a measurement they choose by hand. */
function firstOpen({ recommended }: Recommendation, isMeasured: boolean): number | null {
  if (isInTheCloud(recommended)) return TIERS;
  return isMeasured ? null : MODELS;
}
