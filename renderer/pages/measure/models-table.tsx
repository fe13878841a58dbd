import { useState } from 'react';
import type { ModelRow, SpeedProfile } from '../../../preload/contract.ts';
import { type Column, type Row, RowsTable } from '../../blocks/rows-table.tsx';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import type { Format } from '../../format.ts';
import { Button } from '../../frame/button.tsx';
import type { Messages } from '../../texts/en.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './measure.module.css';
import { replyRange, speedOf } from './reply.ts';
import { tierRows } from './shown-rows.ts';

interface ModelsTableProps {
  readonly models: readonly ModelRow[];
  /** The files that tiers name. */
  readonly tierFiles: readonly (string | null)[];
  readonly speed: SpeedProfile;
  readonly limitSec: number;
}

/** What the measured speed makes of the models: those of the tiers, on demand all. */
export function ModelsTable({ models, tierFiles, speed, limitSec }: ModelsTableProps) {
  const texts = useTexts();
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const { table } = texts.measure;
  const shown = showsAll ? models : tierRows(models, tierFiles);
  const { contended } = speed.noise;
  return (
    <>
      <RowsTable
        caption={table.caption}
        columns={contended ? rangeColumns(table) : numberColumns(table)}
        rows={shown.map((model) =>
          (contended ? rangeRow : numberRow)(model, { speed, limitSec, texts, format }),
        )}
      />
      <p className={styles.note}>{table.note(format.limitSeconds(limitSec))}</p>
      {models.length > shown.length || showsAll ? (
        <Button kind="quiet" small className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? table.fewer : table.all(models.length)}
        </Button>
      ) : null}
    </>
  );
}

interface Drawing {
  readonly speed: SpeedProfile;
  readonly limitSec: number;
  readonly texts: Messages;
  readonly format: Format;
}

type Words = Messages['measure']['table'];

const numberColumns = ({ model, speed, range, source, reply, verdict }: Words): Column[] => [
  { head: model },
  { head: speed, isFigure: true },
  { head: range, isFigure: true },
  { head: source },
  { head: reply, isFigure: true },
  { head: verdict },
];

function numberRow(model: ModelRow, { speed, limitSec, texts, format }: Drawing): Row {
  const range = speedOf(model, speed)?.range ?? null;
  return {
    key: model.id,
    cells: [
      model.shortName,
      format.figure(model.tokensPerSec),
      format.range(range),
      sourceOf(model, texts, format),
      format.secondsBesideLimit(model.llmSec, limitSec),
      <VerdictMark key="verdict" verdict={model.verdict} />,
    ],
  };
}

/** While other programs were busy no single number is to be trusted: then the ranges alone stand there. */
const rangeColumns = ({ model, speedRange, source, replyRange, verdict }: Words): Column[] => [
  { head: model },
  { head: speedRange, isFigure: true },
  { head: source },
  { head: replyRange, isFigure: true },
  { head: verdict },
];

function rangeRow(model: ModelRow, { speed, texts, format }: Drawing): Row {
  return {
    key: model.id,
    cells: [
      model.shortName,
      format.range(speedOf(model, speed)?.range),
      sourceOf(model, texts, format),
      format.secondsRange(replyRange(model)),
      <VerdictMark key="verdict" verdict={model.verdict} />,
    ],
  };
}

function sourceOf({ provenance }: ModelRow, { charts }: Messages, format: Format): string {
  return provenance === null ? format.figure(null) : charts.provenance[provenance];
}
