import { adviceKey, imaginesWholeMachine } from '../../../preload/contract.ts';
import { begin } from '../../blocks/begin.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Page } from '../../frame/page.tsx';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Answer, isChosen } from './answers.ts';
import { answerName } from './headline.ts';
import { useMainAction } from './use-main-action.ts';
import { useWhatIf } from './use-what-if.ts';
import { EnteredMachine } from './what-if.tsx';

/** If the machine could not be probed: its hardware can be entered, and the resulting option kept. */
export function ByHand(props: PageProps) {
  const { state, setup, announce, go } = props;
  const { choose, machine, frame } = useTexts();
  const words = choose.byHand;
  const link = useWaitingForLink();
  const imagined = useWhatIf({ setup, facts: adviceKey(state), announce, isEnough: imaginesWholeMachine });
  const keep = useCommand(setup.recommend.choose);
  const option = imagined.answer?.recommended ?? null;
  const answer: Answer | null = option && { kind: 'recommended', option };
  const main = useMainAction(props, answer, keep, imagined.isAsking);
  const lookAgain = () => {
    begin(setup.probe.run());
    go('machine');
  };
  const isKept = answer !== null && isChosen(answer, state.choice);
  return (
    <Page
      heading={isKept ? words.kept(answerName(answer, choose)) : words.heading}
      lead={words.lead}
      back={{ label: frame.back, run: () => go('machine') }}
      secondary={{ label: machine.lookAgain, waiting: link, run: lookAgain }}
      main={main}
    >
      {keep.failure !== null && <FailureNote failure={keep.failure} />}
      <EnteredMachine imagined={imagined} title={words.asEntered} nothing={words.nothing} />
    </Page>
  );
}
