import { useState } from 'react';
import { FailureNote } from '../blocks/failure-note.tsx';
import { useWaitingForLink } from '../blocks/use-link.ts';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useCommand } from '../setup/use-command.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { type AnswerKind, answersOf, choiceOf, firstPick, isChosen, type Wish } from './choose/answers.ts';
import { ChooseContent } from './choose/choose-content.tsx';
import { answerName, headline } from './choose/headline.ts';
import { measureAction } from './choose/measure-action.ts';
import { NoAdvice } from './choose/no-advice.tsx';
import { useAdvice } from './choose/use-advice.ts';
import { useFocusOnPick } from './choose/use-focus-on-pick.ts';

/** What could be run here and what each costs; the main button keeps the one that is picked. */
export function ChoosePage(props: PageProps) {
  const { state, setup, announce, go } = props;
  const { choose, frame } = useTexts();
  const format = useFormat();
  const advice = useAdvice(state, setup);
  const [pressed, setPressed] = useState<AnswerKind | null>(null);
  const keep = useCommand(setup.choose);
  const link = useWaitingForLink(props.host);
  const focus = useFocusOnPick(advice.recommendation);
  const { recommendation, failure, wish } = advice;
  if (recommendation === null || failure !== null) return <NoAdvice {...props} advice={advice} />;

  const answers = answersOf(recommendation);
  const picked = answers.find(({ kind }) => kind === (pressed ?? firstPick(answers, wish, state.choice)));
  const answer = picked ?? { kind: 'recommended' as const, option: recommendation.recommended };
  const isKept = isChosen(answer, state.choice);
  const about =
    isKept || answer.kind === 'forced'
      ? answer
      : { kind: 'recommended' as const, option: recommendation.recommended };
  const name = answerName(answer, choose);
  const insist = (next: Wish) => {
    setPressed(null);
    focus.request();
    advice.insist(next);
  };
  const choosePicked = async () => {
    if (await keep.run(choiceOf(answer))) announce(choose.keptAnnounced(name));
  };
  return (
    <Page
      {...headline({ state, recommendation, answer: about, isKept }, choose, format)}
      back={{ label: frame.back, run: () => go('measure') }}
      secondary={measureAction(props, choose, link)}
      main={{
        label: choose.main(name),
        run: () => void choosePicked(),
        waiting: isKept ? choose.keptWaiting(name) : link,
      }}
    >
      {keep.failure !== null && <FailureNote failure={keep.failure} />}
      <ChooseContent
        {...{ setup, announce, recommendation, answers, insist }}
        facts={advice.facts}
        answer={answer}
        pick={setPressed}
        groupRef={focus.ref}
      />
    </Page>
  );
}
