import { CloudKeysCard } from '../blocks/cloud-keys-card.tsx';
import { FailureNote, Refusal } from '../blocks/failure-note.tsx';
import { NextCommands } from '../blocks/next-commands.tsx';
import { WaitBar } from '../blocks/wait-bar.tsx';
import { WarningList } from '../blocks/warning-list.tsx';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import styles from './apply/apply.module.css';
import { toWrite, writtenBy } from './apply/apply-view.ts';
import { Diff } from './apply/diff.tsx';
import { Snippets } from './apply/snippets.tsx';
import { TargetFields } from './apply/target-fields.tsx';
import { useActions } from './apply/use-actions.ts';
import { type Applying, useApply } from './apply/use-apply.ts';
import { wordsOf } from './apply/words.ts';
import { Written } from './apply/written.tsx';

/** What the voice server's configuration would become: shown first, written when the user says so. */
export function ApplyPage(props: PageProps) {
  const applying = useApply(props);
  const { apply: texts } = useTexts();
  const format = useFormat();
  const { view, state, plan, latest, isSlow, refusal, planFailure } = applying;
  const actions = useActions(applying, props.go);
  const words = wordsOf(view, { state, plan, isSlow, texts, format });
  const failure = state.failed.configure?.failure;
  return (
    <Page {...words} {...actions}>
      <div className={styles.stack}>
        <Refusal failure={refusal} />
        {view === 'failed' && failure !== undefined && <FailureNote failure={failure} />}
        <Refusal failure={view === 'writing' ? null : planFailure} />
        {(view === 'writing' || (view === 'checking' && isSlow)) && (
          <WaitBar label={view === 'writing' ? texts.writing.heading : texts.checking.bar} fraction={null} />
        )}
        {view !== 'writing' && (latest !== null || planFailure !== null) && (
          <TargetFields applying={applying} />
        )}
        {view !== 'writing' && plan !== null && <Planned applying={applying} />}
      </div>
    </Page>
  );
}

/** What would be written or copied, or what was. */
function Planned({ applying }: { readonly applying: Applying }) {
  const { apply, frame } = useTexts();
  const { view, state, setup, plan, askAgain, undo, isAsking } = applying;
  if (plan === null) return null;
  const files = toWrite(plan);
  const written = view === 'written' ? writtenBy(state, plan) : null;
  const isNew = files.every(({ kind }) => kind === 'new');
  const restNote = isNew ? apply.planned.restNew : apply.planned.rest;
  return (
    <>
      {written !== null && (
        <Written applied={written} waiting={isAsking ? apply.checking.waiting : undefined} undo={undo} />
      )}
      <CloudKeysCard setup={setup} keys={plan.keys} canKeep onKept={askAgain} />
      {files.map((change) => (
        <Diff key={change.path} change={change} />
      ))}
      {files.length > 0 && <p className={styles.note}>{restNote}</p>}
      <Snippets snippets={plan.snippets} />
      {view === 'snippets' && <NextCommands commands={plan.next} />}
      {view !== 'written' && <WarningList label={frame.notes} warnings={plan.warnings} />}
    </>
  );
}
