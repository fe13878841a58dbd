import { FailureNote } from '../../blocks/failure-note.tsx';
import { useWaited } from '../../blocks/use-waited.ts';
import { Page } from '../../frame/page.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Advice } from './use-advice.ts';

interface NoAdviceProps extends PageProps {
  readonly advice: Advice;
}

/** The advice is on its way, or the machine side cannot give any. */
export function NoAdvice({ advice: { failure, askAgain }, go }: NoAdviceProps) {
  const { choose, frame } = useTexts();
  const waited = useWaited(failure === null);
  const back = { label: frame.back, run: () => go('measure') };
  if (failure === null) {
    // Answered at once: under a second there is nothing to say.
    const lead = waited === 'not-long' ? undefined : choose.loading.lead;
    return <Page heading={choose.loading.heading} lead={lead} back={back} />;
  }
  const { heading, lead, again } = choose.failed;
  return (
    <Page heading={heading} lead={lead} back={back} main={{ label: again, run: askAgain }}>
      <FailureNote failure={failure} />
    </Page>
  );
}
