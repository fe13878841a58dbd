import { begin } from '../../blocks/begin.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Page } from '../../frame/page.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Nothing is known yet: what will be here, and how. */
export function NotLookedAt({ state, setup, go }: PageProps) {
  const { choose, frame } = useTexts();
  const { none } = choose;
  const isLooking = state.running?.step === 'probe';
  const failure = state.failed?.step === 'probe' ? state.failed.failure : null;
  return (
    <Page
      heading={none.heading}
      lead={none.lead}
      back={{ label: frame.back, run: () => go('measure') }}
      main={{
        label: none.main,
        run: () => begin(setup.probe()),
        waiting: isLooking ? none.waiting : undefined,
      }}
    >
      {isLooking && <p>{none.looking}</p>}
      {failure !== null && <FailureNote failure={failure} />}
    </Page>
  );
}
