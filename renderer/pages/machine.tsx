import type { SetupState } from '../../preload/contract.ts';
import { useWaited } from '../blocks/use-waited.ts';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { useMachineActions } from './machine/actions.ts';
import type { Known } from './machine/findings.ts';
import { Found } from './machine/found.tsx';
import { machineHeading } from './machine/heading.ts';
import { type MachineView, machineView } from './machine/machine-view.ts';
import { EmptyCards, LookFailed, Looking } from './machine/not-found-yet.tsx';
import { useKnown } from './machine/use-known.ts';

/** The machine's hardware, and what each part means for a voice assistant. */
export function MachinePage(props: PageProps) {
  const { state, go } = props;
  const view = machineView(state);
  const known = useKnown(props);
  const actions = useMachineActions(props, view);
  return (
    <Page {...useWords(state, view, known)} {...actions.footer}>
      {view === 'empty' && <EmptyCards />}
      {view === 'looking' && <Looking state={state} />}
      {view === 'failed' && <LookFailed state={state} enter={() => go('choose')} />}
      {known !== null && <Found {...{ known, state }} again={actions.again} />}
    </Page>
  );
}

/** The heading shows the current state, and changes with it. */
function useWords({ running }: SetupState, view: MachineView, known: Known | null) {
  const activity = running.probe?.progress.activity;
  const { machine: texts } = useTexts();
  const format = useFormat();
  const isSlow = useWaited(view === 'looking') === 'long' || activity?.code === 'tool-silent';
  if (view !== 'found' || known === null) {
    if (view === 'looking' && isSlow) return texts.looking.slow;
    const { heading, lead } = view === 'found' ? texts.empty : texts[view];
    return { heading, lead };
  }
  const hardwareClass = known.advice?.hardwareClass ?? null;
  return {
    heading: machineHeading(known.machine, texts, format),
    lead: hardwareClass === null ? texts.done.leadUnknown : <ByHardwareClass name={hardwareClass} />,
  };
}

function ByHardwareClass({ name }: { readonly name: string }) {
  const { before, after } = useTexts().machine.done.lead;
  return (
    <>
      {before}
      <code>{name}</code>
      {after}
    </>
  );
}
