import { type SetupState, trialOfChoice } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './done.module.css';

interface NothingAppliedProps extends Pick<PageProps, 'go'> {
  readonly state: SetupState;
}

/** The steps that are still open, each a way to its page. */
export function NothingApplied({ state, go }: NothingAppliedProps) {
  const { empty } = useTexts().done;
  const open = [...(trialOfChoice(state) === null ? (['try'] as const) : []), 'apply' as const];
  return (
    <section>
      <h2 className={styles.title}>{empty.open}</h2>
      <ul className={styles.open}>
        {open.map((page) => (
          <li key={page}>
            <Button kind="quiet" onClick={() => go(page)}>
              {empty.steps[page]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
