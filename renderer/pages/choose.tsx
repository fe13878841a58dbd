import { useState } from 'react';
import type { Choice, Recommendation, Wish } from '../../preload/contract.ts';
import { FailureNote } from '../blocks/failure-note.tsx';
import { focusHeading } from '../frame/focus-heading.ts';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useCommand } from '../setup/use-command.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { type AnswerKind, answersOf, firstPick, isChosen } from './choose/answers.ts';
import { ByHand } from './choose/by-hand.tsx';
import { ChooseContent } from './choose/choose-content.tsx';
import { headline } from './choose/headline.ts';
import { NoAdvice } from './choose/no-advice.tsx';
import { type Advice, useAdvice } from './choose/use-advice.ts';
import { useFocusOnPick } from './choose/use-focus-on-pick.ts';
import { useMainAction } from './choose/use-main-action.ts';
import { useMeasureAction } from './choose/use-measure-action.ts';

/** The options and their costs; the main button keeps the selected one. */
export function ChoosePage(props: PageProps) {
  const advice = useAdvice(props.state, props.setup);
  if (props.state.machine === null) return <ByHand {...props} />;
  const { recommendation, failure } = advice;
  if (recommendation === null || failure !== null) return <NoAdvice {...props} advice={advice} />;
  return <Advised {...props} {...{ advice, recommendation }} />;
}

interface AdvisedProps extends PageProps {
  readonly advice: Advice;
  readonly recommendation: Recommendation;
}

function Advised({ advice, recommendation, ...props }: AdvisedProps) {
  const { state, setup, announce, go } = props;
  const { choose, frame } = useTexts();
  const format = useFormat();
  const [pressed, setPressed] = useState<AnswerKind | null>(null);
  const keep = useCommand(setup.recommend.choose);
  const focus = useFocusOnPick(recommendation);
  const answers = answersOf(recommendation, state.choice);
  const picked = answers.find(
    ({ kind }) => kind === (pressed ?? firstPick(answers, advice.wish, state.choice)),
  );
  const advised = { kind: 'recommended' as const, option: recommendation.recommended };
  const answer = picked ?? advised;
  const isKept = isChosen(answer, state.choice);
  const about = isKept || answer.kind === 'forced' ? answer : advised;
  const main = useMainAction(props, answer, keep, advice.isAsking);
  const secondary = useMeasureAction(props);
  const keepWithVoice = async (choice: Choice) => {
    // The button is gone then.
    if (await keep.run(choice)) focusHeading();
  };
  const insist = (next: Wish) => {
    setPressed(null);
    focus.request();
    advice.insist(next);
  };
  return (
    <Page
      {...headline({ state, recommendation, answer: about, isKept }, choose, format)}
      back={{ label: frame.back, run: () => go('measure') }}
      {...{ secondary, main }}
    >
      {keep.failure !== null && <FailureNote failure={keep.failure} />}
      <ChooseContent
        {...{ setup, announce, recommendation, answers, insist }}
        facts={advice.facts}
        choice={state.choice}
        isMeasured={state.speed !== null}
        answer={answer}
        pick={setPressed}
        keep={(choice) => void keepWithVoice(choice)}
        groupRef={focus.ref}
      />
    </Page>
  );
}
