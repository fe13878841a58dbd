import { pageName } from '../../main/words/page-name.ts';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/shapes.ts';
import type { PageName } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import type { ChosenOption } from './banner.ts';
import { factWords } from './fact-words.ts';
import type { Mark, SidebarEntry } from './sidebar-entry.ts';
import styles from './step-list.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface StepListProps {
  readonly entries: readonly SidebarEntry[];
  readonly page: PageName;
  readonly chosen: ChosenOption | null;
  /** How many measurements are stored; `null`: not known yet. */
  readonly historyCount: number | null;
  go(page: PageName): void;
}

/** All steps and the pages beside them: the same list in the sidebar and in the sheet of a phone. */
export function StepList({ entries, page, chosen, historyCount, go }: StepListProps) {
  const { frame } = useTexts();
  const format = useFormat();
  const fact = (entry: SidebarEntry) => entry.fact && factWords(entry.fact, chosen, frame.facts, format);
  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <li key={entry.page}>
            <Step entry={entry} number={index + 1} fact={fact(entry)} go={go} />
          </li>
        ))}
      </ol>
      <ul className={styles.beside}>
        <li>
          <Beside icon="history" page="history" here={page} go={go}>
            {historyCount !== null && historyCount > 0 && (
              <span className={styles.fact}>
                <VisuallyHidden>{frame.facts.historyCount(historyCount)}</VisuallyHidden>
                <span aria-hidden="true">({format.count(historyCount)})</span>
              </span>
            )}
          </Beside>
        </li>
        <li>
          <Beside icon="save" page="report" here={page} go={go} />
        </li>
      </ul>
    </>
  );
}

const ICON_OF: Record<Mark, IconName> = {
  done: 'check',
  here: 'arrow',
  running: 'running',
  paused: 'pause',
  stale: 'clock',
  attention: 'attention',
  later: 'later',
};

interface StepProps {
  readonly entry: SidebarEntry;
  readonly number: number;
  readonly fact: string | null;
  go(page: PageName): void;
}

/** One step: a button if it can be opened, else a text with the reason. */
function Step({ entry, number, fact, go }: StepProps) {
  const texts = useTexts();
  const { frame } = texts;
  const { page, mark, isHere, obstacle } = entry;
  const content = (
    <>
      <Icon name={ICON_OF[mark]} className={styles[mark]} />
      <span className={styles.name}>
        {number} {pageName(page, texts)}
      </span>
      {mark !== 'here' && mark !== 'later' && <VisuallyHidden>, {frame.marks[mark]}</VisuallyHidden>}
      {fact !== null && fact !== frame.marks[mark] && <span className={styles.fact}>{fact}</span>}
      {obstacle !== null && <span className={styles.reason}>{frame.reasons[obstacle]}</span>}
    </>
  );
  if (obstacle !== null) return <span className={styles.closed}>{content}</span>;
  return (
    <button
      type="button"
      className={styles.open}
      aria-current={isHere ? 'step' : undefined}
      onClick={() => go(page)}
    >
      {content}
    </button>
  );
}

interface BesideProps {
  readonly icon: IconName;
  readonly page: 'history' | 'report';
  readonly here: PageName;
  go(page: PageName): void;
  readonly children?: React.ReactNode;
}

function Beside({ icon, page, here, go, children }: BesideProps) {
  const texts = useTexts();
  const { frame } = texts;
  return (
    <button
      type="button"
      className={styles.open}
      aria-current={page === here ? 'page' : undefined}
      onClick={() => go(page)}
    >
      <Icon name={icon} className={styles.later} />
      <span className={styles.name}>{page === 'report' ? frame.report.save : pageName(page, texts)}</span>
      {children}
    </button>
  );
}
