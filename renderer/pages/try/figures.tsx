import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import { type Tone, ToneMark } from '../../blocks/note.tsx';
import { RowsTable } from '../../blocks/rows-table.tsx';
import { ProvenDrawing } from '../../charts/proven-drawing.tsx';
import { ProvenEnds } from '../../charts/proven-ends.tsx';
import { layoutProven, provenDifference } from '../../charts/proven-layout.ts';
import { predictedWords, provenWords } from '../../charts/proven-words.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { FigureRow } from './figure-rows.ts';
import styles from './try.module.css';

interface FiguresProps {
  readonly rows: readonly FigureRow[];
  /** The measured reply, as the heading writes it; `null`: not measured. */
  readonly reply: string | null;
}

/** The figures in words, and on one axis of relative difference. */
export function Figures({ rows, reply }: FiguresProps) {
  const { tryIt, charts } = useTexts();
  const format = useFormat();
  const { table } = tryIt;
  const isProven = rows.some(({ state }) => state !== 'waiting');
  const isDrawn = rows.some(({ state }) => state === 'measured');
  return (
    <div className={styles.figures} data-drawn={isDrawn}>
      <RowsTable
        caption={table.caption}
        columns={[
          { head: table.figure },
          { head: table.predicted, isFigure: true },
          { head: table.proven, isFigure: true },
          ...(isProven ? [{ head: table.difference }] : []),
          ...(isDrawn ? [{ head: charts.proven.drawing, shown: <ProvenEnds />, isDrawing: true }] : []),
        ]}
        rows={rows.map((row) => {
          const layout = row.state === 'measured' ? layoutProven(row.proven) : null;
          const beyond = format.percent(Math.abs(provenDifference(row.proven)?.difference ?? 0));
          return {
            key: row.name,
            cells: [
              table.rows[row.name],
              predictedWords(row.proven, format),
              <Proven key="proven" row={row} reply={reply} />,
              ...(isProven ? [differenceOf(row, tryIt, charts, format)] : []),
              ...(isDrawn
                ? [layout === null ? '' : <ProvenDrawing key="drawing" layout={layout} beyond={beyond} />]
                : []),
            ],
          };
        })}
      />
    </div>
  );
}

const TONES: Record<FigureRow['state'], Tone | null> = {
  measured: null,
  checked: 'ok',
  failed: 'bad',
  'not-tried': null,
  waiting: null,
};

/** The measured seconds, or what became of the part instead. */
function Proven({ row: { name, proven, state }, reply }: { row: FigureRow; reply: string | null }) {
  const { table } = useTexts().tryIt;
  const format = useFormat();
  const { measuredSec } = proven;
  if (state === 'measured' && measuredSec !== null) {
    const shown = name === 'reply' && reply !== null ? reply : format.seconds(measuredSec);
    return <strong>{shown}</strong>;
  }
  const tone = TONES[state];
  const words = {
    measured: table.notYet,
    checked: table.checked,
    failed: table.failed,
    'not-tried': table.notTried,
    waiting: table.notYet,
  };
  return (
    <span className={styles.state}>
      {tone !== null && <ToneMark tone={tone} />}
      {words[state]}
    </span>
  );
}

function differenceOf(
  { proven, state }: FigureRow,
  { table }: Messages['tryIt'],
  charts: Messages['charts'],
  format: Format,
): string {
  if (state === 'checked') return table.checkedWhy;
  if (state !== 'measured') return '';
  return provenWords(proven, charts.proven, format) ?? table.unpredicted;
}
