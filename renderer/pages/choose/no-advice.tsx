import { FailureNote } from '../../blocks/failure-note.tsx';
import { useWaited } from '../../blocks/use-waited.ts';
import { Page } from '../../frame/page.tsx';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Advice } from './use-advice.ts';
import { type WayOn, wayOn } from './way-on.ts';

interface NoAdviceProps extends PageProps {
  readonly advice: Advice;
}

/** The advice is loading, or the machine side cannot give any. */
export function NoAdvice({ advice, setup, go }: NoAdviceProps) {
  const { choose, frame } = useTexts();
  const { failure, wish } = advice;
  const waited = useWaited(failure === null);
  const link = useWaitingForLink();
  const builtIn = useCommand(() => setup.recommend.takeBuiltInRegistry());
  const back = { label: frame.back, run: () => go('measure') };
  if (failure === null) {
    // Answers are fast: under a second nothing is shown.
    const lead = waited === 'not-long' ? undefined : choose.loading.lead;
    return <Page heading={choose.loading.heading} lead={lead} back={back} />;
  }
  const way = wayOn(failure, wish);
  const press: Record<WayOn, () => void> = {
    again: advice.askAgain,
    'built-in': () => void builtIn.run(),
    'without-wish': () => advice.insist({}),
  };
  const { heading, lead, button } = choose.failed[way];
  return (
    <Page heading={heading} lead={lead} back={back} main={{ label: button, waiting: link, run: press[way] }}>
      <FailureNote failure={failure} />
      {builtIn.failure !== null && <FailureNote failure={builtIn.failure} />}
    </Page>
  );
}
