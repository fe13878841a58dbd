import type { ReactNode } from 'react';
import type { TrialReport, TrialWarning, Warning } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Note } from '../../blocks/note.tsx';
import { Button } from '../../frame/button.tsx';
import { LocalizedLine } from '../../frame/localized-line.tsx';
import type { PageProps } from '../../page.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './try.module.css';
import type { Trying } from './use-try.ts';

interface NotesProps extends Pick<PageProps, 'go'> {
  readonly trial: TrialReport;
  readonly trying: Trying;
}

/** What failed, and what a trial has shown that a user should know, each with its way out. */
export function Notes({ trial, trying, go }: NotesProps) {
  const failures = Object.entries(trial.parts).flatMap(([part, { failure }]) =>
    failure === null ? [] : [{ part, failure }],
  );
  return (
    <>
      {failures.map(({ part, failure }) => (
        <FailureNote key={part} failure={failure} />
      ))}
      {trial.warnings.map((warning) => (
        <WarningNote key={JSON.stringify(warning)} {...{ warning, trying, go }} />
      ))}
    </>
  );
}

interface WarningNoteProps extends Pick<PageProps, 'go'> {
  readonly warning: Warning;
  readonly trying: Trying;
}

function WarningNote({ warning, trying, go }: WarningNoteProps) {
  const { sentences, tryIt } = useTexts();
  const format = useFormat();
  const { done } = tryIt;
  // The heading has its figures.
  if (isOf(warning, 'trial-too-slow')) {
    return (
      <WithWayOut
        wayOut={
          <Button small onClick={() => go('apply')}>
            {done.applyAnyway}
          </Button>
        }
      >
        {warning.instead === null
          ? done.noSmaller
          : done.smaller(warning.instead.model, warning.instead.tier)}
      </WithWayOut>
    );
  }
  const sentence = <LocalizedLine line={sentences.warning(warning, format)} />;
  if (!isOf(warning, 'trial-slow-voice')) return <WithWayOut wayOut={null}>{sentence}</WithWayOut>;
  return (
    <WithWayOut
      wayOut={
        <Button small needsLink onClick={() => trying.takeVoice(warning.instead)}>
          {done.takeVoice(warning.instead)}
        </Button>
      }
    >
      {sentence}
    </WithWayOut>
  );
}

type Of<Code extends TrialWarning['code']> = Extract<TrialWarning, { code: Code }>;

function isOf<Code extends TrialWarning['code']>(warning: Warning, code: Code): warning is Of<Code> {
  return warning.code === code;
}

interface WithWayOutProps {
  readonly children: ReactNode;
  readonly wayOut: ReactNode;
}

function WithWayOut({ children, wayOut }: WithWayOutProps) {
  return (
    <Note tone="warn">
      <div className={styles.wayOut}>
        <p>{children}</p>
        {wayOut}
      </div>
    </Note>
  );
}
