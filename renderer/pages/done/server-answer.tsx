import type { Applied, SetupState } from '../../../preload/contract.ts';
import { CommandLine } from '../../blocks/command-line.tsx';
import { CopyButton } from '../../blocks/copy-button.tsx';
import { Note } from '../../blocks/note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './done.module.css';
import type { Verdict } from './running-model.ts';
import type { Looked } from './use-server-look.ts';

const LOGS = 'docker compose logs local_ai_server';

interface ServerAnswerProps {
  readonly looked: Looked;
  readonly verdict: Verdict | null;
  readonly applied: Applied | null;
  readonly state: Pick<SetupState, 'running'>;
}

/** What the voice server said, or that it has not said anything yet. */
export function ServerAnswer({ looked, verdict, applied, state }: ServerAnswerProps) {
  const { server: words } = useTexts().done;
  const format = useFormat();
  if (state.running.try !== undefined) {
    return <Waiting words={words.measuring} />;
  }
  switch (looked.kind) {
    case 'looking':
      return <Waiting words={words.looking} />;
    case 'waiting':
      return <Waiting words={words.waiting} />;
    case 'not-up':
      return (
        <Note tone="warn">
          <p>{words.notUp(format.limitSeconds(looked.sec))}</p>
          <CommandLine command={LOGS} what={LOGS} />
        </Note>
      );
    case 'answered':
      return verdict === null ? <Waiting words={words.looking} /> : <Said {...{ verdict, applied }} />;
    default:
      return null;
  }
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <div className={styles.waiting}>
      <p>{words}</p>
      <WaitBar label={words} fraction={null} />
    </div>
  );
}

function Said({ verdict, applied }: { readonly verdict: Verdict; readonly applied: Applied | null }) {
  const { server: words } = useTexts().done;
  switch (verdict.kind) {
    case 'chosen':
      return (
        <Note tone="ok">
          <p>{words.runsAll}</p>
        </Note>
      );
    case 'other': {
      const recreate = applied?.next.find(({ does }) => does.startsWith('recreate'))?.command;
      return (
        <Note tone="warn">
          <p>{words.other(verdict.runs)}</p>
          {recreate !== undefined && (
            <div>
              <CopyButton text={recreate} label={words.copyCommand} />
            </div>
          )}
        </Note>
      );
    }
    case 'unclear':
      return <p>{verdict.runs === null ? words.none : words.runs(verdict.runs)}</p>;
    default:
      return (
        <Note tone="warn">
          <p>{words[verdict.kind]}</p>
        </Note>
      );
  }
}
