import { useState } from 'react';
import type { History } from '../../../preload/contract.ts';
import { MOST_DRAWN } from '../../charts/history-layout.ts';
import { Button } from '../../frame/button.tsx';
import { useFrame } from '../../frame/frame-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './history.module.css';
import { RunsTable } from './runs-table.tsx';

/** A table on demand: the runs of the chart, or all. Its buttons stay in place and keep the focus. */
export function RunsInWords({ entries }: Pick<History, 'entries'>) {
  const { show, hide, table } = useTexts().history;
  const { announce } = useFrame();
  const [shown, setShown] = useState<'nothing' | 'last' | 'all'>('nothing');
  const [all, last] = [entries.length, Math.min(MOST_DRAWN, entries.length)];
  const countOf = (which: typeof shown) => (which === 'all' ? all : last);
  const turnOlder = () => {
    const next = shown === 'all' ? 'last' : 'all';
    setShown(next);
    announce(table.caption(countOf(next), all));
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          aria-expanded={shown !== 'nothing'}
          onClick={() => setShown(shown === 'nothing' ? 'last' : 'nothing')}
        >
          {shown === 'nothing' ? show : hide}
        </Button>
        {last < all && (
          <Button onClick={turnOlder}>
            {shown === 'all' ? table.onlyLast(last) : table.older(all - last)}
          </Button>
        )}
      </div>
      {shown !== 'nothing' && (
        <RunsTable entries={entries} count={countOf(shown)} caption={table.caption(countOf(shown), all)} />
      )}
    </>
  );
}
