import { useEffect } from 'react';
import { type Applied, appliedOfChoice, type TrialReport } from '../../preload/contract.ts';
import { Refusal } from '../blocks/failure-note.tsx';
import { NextCommands } from '../blocks/next-commands.tsx';
import { WarningList } from '../blocks/warning-list.tsx';
import { TurnBar } from '../charts/turn-bar.tsx';
import { turnScale } from '../charts/turn-scale.ts';
import { Button } from '../frame/button.tsx';
import { focusHeading } from '../frame/focus-heading.ts';
import { Page } from '../frame/page.tsx';
import type { PageShape } from '../frame/page-shape.ts';
import { useChosenOption } from '../frame/use-chosen-option.ts';
import type { Host } from '../host.ts';
import type { PageProps } from '../page.ts';
import { useAnswer } from '../setup/use-answer.ts';
import { useCommand } from '../setup/use-command.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import styles from './done/done.module.css';
import { NothingApplied } from './done/nothing-applied.tsx';
import { provenTurn } from './done/proven-turn.ts';
import { chosenFile, type Verdict, verdictOn } from './done/running-model.ts';
import { ServerSection } from './done/server-section.tsx';
import { standingWarnings } from './done/standing-warnings.ts';
import { type Looked, useServerLook } from './done/use-server-look.ts';
import { provenAtServer, wordsOf } from './done/words.ts';

/** What was written, what to run next, and whether the voice server runs it already. */
export function DonePage(props: PageProps) {
  const { state, setup, host, go } = props;
  const { done: texts, frame } = useTexts();
  const format = useFormat();
  const option = useChosenOption(setup, state)?.option ?? null;
  const { looked, look, stop } = useServerLook(setup);
  const applied = appliedOfChoice(state);
  const verdict = useVerdict(props, looked);
  const isRunning = verdict?.kind === 'chosen';
  useEffect(() => {
    if (isRunning) stop();
  });
  const words = wordsOf({
    state,
    chosen: option?.names.llm ?? state.choice?.pipeline ?? '',
    isRunning,
    turnSec: option?.turnSec.total ?? null,
    texts,
    format,
  });
  const actions = useActions(applied, host, go);
  return (
    <Page {...words} {...actions} back={{ label: frame.back, run: () => go('apply') }}>
      {applied === null ? (
        <div className={styles.stack}>
          <NothingApplied {...{ state, go }} />
          <ServerSection {...{ state, setup, applied, looked, look, verdict }} />
        </div>
      ) : (
        <Written {...props} {...{ applied, looked, look, verdict }} />
      )}
    </Page>
  );
}

/** `null`: nothing to compare yet. */
function useVerdict({ state, setup }: PageProps, looked: Looked): Verdict | null {
  const isAnswered = looked.kind === 'answered';
  const { answer } = useAnswer(
    (signal) => setup.install.plan({}, { signal }),
    isAnswered ? state.choice : null,
  );
  return !isAnswered || answer === null ? null : verdictOn(looked.look, chosenFile(answer));
}

function useActions(
  applied: Applied | null,
  { close }: Pick<Host, 'close'>,
  go: PageProps['go'],
): Pick<PageShape, 'main' | 'secondary'> {
  const { done: texts, frame } = useTexts();
  const report = { label: frame.report.save, run: () => go('report') };
  if (applied === null) {
    return { secondary: report, main: { label: texts.empty.apply, run: () => go('apply') } };
  }
  // A tab cannot close itself.
  return close === null ? { main: report } : { secondary: report, main: { label: texts.close, run: close } };
}

interface WrittenProps extends PageProps {
  readonly applied: Applied;
  readonly looked: Looked;
  readonly verdict: Verdict | null;
  look(server: string): void;
}

function Written({ applied, looked, look, verdict, ...props }: WrittenProps) {
  const { state, setup, host } = props;
  const { done: texts, frame } = useTexts();
  const proven = provenAtServer(state);
  // What had to be run was run.
  const isRunning = proven !== null || verdict?.kind === 'chosen';
  const { answer: plan } = useAnswer(
    (signal) => setup.configure.plan({ target: applied.target }, { signal }),
    [applied.appliedAt, state.choice],
  );
  return (
    <div className={styles.stack}>
      {proven !== null && <ProvenTurn trial={proven} />}
      {!isRunning && <NextCommands commands={applied.next} />}
      <ServerSection {...{ state, setup, applied, looked, look, verdict }} />
      <WarningList label={frame.notes} warnings={standingWarnings(plan?.warnings ?? [])} />
      <div className={styles.end}>
        <Undo {...props} />
        {host.close === null && <p className={styles.soft}>{texts.mayClose}</p>}
      </div>
    </div>
  );
}

/** The turn as the running server has shown it. */
function ProvenTurn({ trial }: { readonly trial: TrialReport }) {
  const { server: words } = useTexts().done;
  const format = useFormat();
  const turn = provenTurn(trial);
  const { limitSec, isTooSlow, triedAt } = trial;
  return (
    <div className={styles.turn}>
      <TurnBar
        turn={turn}
        verdict={isTooSlow ? 'too-slow' : 'fits'}
        scale={turnScale([turn], limitSec)}
        limitSec={limitSec}
        isContended={false}
      />
      <p className={styles.soft}>{words.measured(format.moment(triedAt))}</p>
    </div>
  );
}

/** Takes back what was written, here too. */
function Undo({ setup }: PageProps) {
  const { done: texts, apply } = useTexts();
  const undo = useCommand(async () => {
    await setup.configure.undo({});
    focusHeading();
  });
  return (
    <>
      <Button
        needsLink
        waiting={undo.isRunning ? apply.writing.waiting : undefined}
        onClick={() => void undo.run()}
      >
        {texts.undo}
      </Button>
      <Refusal failure={undo.failure} />
    </>
  );
}
