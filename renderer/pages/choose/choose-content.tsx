import type { RefObject } from 'react';
import type { Recommendation } from '../../../preload/contract.ts';
import { ProvenanceKey } from '../../charts/provenance-key.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AnswerCards } from './answer-cards.tsx';
import { type Answer, type AnswerKind, isInTheCloud, type Wish } from './answers.ts';
import classes from './choose-content.module.css';
import { isContended } from './headline.ts';
import { ModelSection } from './model-section.tsx';
import { Section } from './section.tsx';
import { TierTable } from './tier-table.tsx';
import { WhatIfPanel } from './what-if.tsx';

interface ChooseContentProps extends Pick<PageProps, 'setup' | 'announce'> {
  readonly recommendation: Recommendation;
  readonly answers: readonly Answer[];
  /** The one that is picked. */
  readonly answer: Answer;
  readonly facts: string;
  pick(kind: AnswerKind): void;
  insist(wish: Wish): void;
  readonly groupRef: RefObject<HTMLDivElement | null>;
}

/** The cards, and below them everything that they were chosen from. */
export function ChooseContent(props: ChooseContentProps) {
  const { setup, announce, recommendation, answers, answer, facts, pick, insist, groupRef } = props;
  const { choose } = useTexts();
  const { tier, models } = answer.option;
  return (
    <div className={classes.content}>
      <div ref={groupRef} className={classes.cards}>
        <ProvenanceKey hasCloud={answers.some(({ option }) => isInTheCloud(option))} />
        <AnswerCards {...{ answers, recommendation, pick }} picked={answer.kind} drop={() => insist({})} />
      </div>
      <div>
        <Section title={choose.tiers.title(recommendation.tiers.length)}>
          {() => (
            <TierTable recommendation={recommendation} picked={tier} use={(name) => insist({ tier: name })} />
          )}
        </Section>
        <Section title={choose.models.title}>
          {() => (
            <ModelSection
              {...{ setup, facts }}
              isContended={isContended(recommendation)}
              picked={models.llm}
              use={(model) => insist({ model })}
            />
          )}
        </Section>
        <Section title={choose.whatIf.title}>
          {() => <WhatIfPanel setup={setup} facts={facts} announce={announce} />}
        </Section>
      </div>
    </div>
  );
}
