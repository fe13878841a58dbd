import { type History, isComparable } from '../../../preload/contract.ts';
import { type Row, RowsTable } from '../../blocks/rows-table.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';

type Entry = History['entries'][number];

interface RunsTableProps extends Pick<History, 'entries'> {
  readonly caption: string;
  /** How many of them, newest first. */
  readonly count: number;
}

/** The chart in words and figures; newest first. */
export function RunsTable({ entries, caption, count }: RunsTableProps) {
  const { table } = useTexts().history;
  const rowOf = useRow(entries[0]);
  return (
    <RowsTable
      caption={caption}
      columns={[
        { head: table.date },
        { head: table.score, isFigure: true },
        { head: table.range, isFigure: true },
        { head: table.change },
      ]}
      rows={entries.slice(-count).toReversed().map(rowOf)}
    />
  );
}

function useRow(first: Entry | undefined) {
  const { history, sentences } = useTexts();
  const { table } = history;
  const format = useFormat();
  return (entry: Entry, index: number): Row => {
    const { measuredAt, cpuScoreRange, contended, differences } = entry;
    const unchanged = entry === first ? table.first : table.noChange;
    return {
      // Two runs of one second would share a key.
      key: `${measuredAt} ${index}`,
      cells: [
        format.moment(measuredAt),
        contended ? table.contended : isComparable(entry) ? format.score(entry.cpuScore) : table.noScore,
        format.scoreRange(cpuScoreRange),
        differences.length === 0 ? unchanged : sentences.differences(differences, format),
      ],
    };
  };
}
