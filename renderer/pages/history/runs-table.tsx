import { useState } from 'react';
import type { History } from '../../../preload/contract.ts';
import { type Row, RowsTable } from '../../blocks/rows-table.tsx';
import { Button } from '../../frame/button.tsx';
import { Told } from '../../frame/told.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';

type Entry = History['entries'][number];

/** As many as the chart draws. */
const FIRST_SHOWN = 20;

/** The same as the chart, in words and figures; newest first. */
export function RunsTable({ entries }: Pick<History, 'entries'>) {
  const { table } = useTexts().history;
  const [showsAll, setShowsAll] = useState(false);
  const newestFirst = entries.toReversed();
  const shown = showsAll ? newestFirst : newestFirst.slice(0, FIRST_SHOWN);
  const rowOf = useRow(entries[0]);
  return (
    <>
      <RowsTable
        caption={table.caption(entries.length)}
        columns={[
          { head: table.date },
          { head: table.score, isFigure: true },
          { head: table.range, isFigure: true },
          { head: table.change },
        ]}
        rows={shown.map(rowOf)}
      />
      {shown.length < entries.length && (
        <Button kind="quiet" onClick={() => setShowsAll(true)}>
          {table.older(entries.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function useRow(first: Entry | undefined) {
  const { history, told } = useTexts();
  const { table } = history;
  const format = useFormat();
  return (entry: Entry, index: number): Row => {
    const { measuredAt, cpuScore, cpuScoreRange, contended, changes, differences } = entry;
    const unchanged = entry === first ? table.first : table.noChange;
    return {
      // Two runs of one second would share a key.
      key: `${measuredAt} ${index}`,
      cells: [
        format.moment(measuredAt),
        contended ? table.contended : cpuScore === null ? table.noScore : format.score(cpuScore),
        format.scoreRange(cpuScoreRange),
        changes.length === 0 ? (
          unchanged
        ) : (
          <Told key="changes" said={told.differences(differences, format)} english={changes.join(' ')} />
        ),
      ],
    };
  };
}
