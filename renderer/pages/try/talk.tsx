import type { TrialReport } from '../../../preload/contract.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './try.module.css';

interface TalkProps {
  /** The last trial, for its question; `null`: none. */
  readonly trial: TrialReport | null;
  readonly model: string;
  /** The reply as far as it is shown; `null`: there is none. */
  readonly reply: string | null;
  /** It still grows: not to be read out letter by letter. */
  readonly isGrowing: boolean;
}

/** What the caller asks, and what the model answers. */
export function Talk({ trial, model, reply, isGrowing }: TalkProps) {
  const { talk } = useTexts().tryIt;
  const question = trial?.question ?? null;
  return (
    <dl className={styles.talk}>
      <div>
        <dt>{talk.caller}</dt>
        <dd>{question === null ? <span className={styles.soft}>{talk.asks}</span> : quoted(question)}</dd>
      </div>
      <div>
        <dt>{model}</dt>
        <dd className={styles.reply} aria-busy={isGrowing}>
          {reply === null || reply === '' ? <span className={styles.soft}>{talk.noReply}</span> : reply}
        </dd>
      </div>
    </dl>
  );
}

/** As it was asked, in the language of the calls. */
const quoted = (text: string) => <q>{text}</q>;
