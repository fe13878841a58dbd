import { useState } from 'react';
import type { ModelRow, SpeedProfile } from '../../../preload/contract.ts';
import { type Row, RowsTable } from '../../blocks/rows-table.tsx';
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
  const columns = [
    { head: table.model },
    { head: table.speed, isFigure: true },
    { head: table.range, isFigure: true },
    { head: table.source },
    { head: table.reply, isFigure: true },
    { head: table.verdict },
  ];
  return (
    <>
      <RowsTable
        caption={table.caption}
        columns={columns}
        rows={shown.map((model) => rowOf(model, { speed, limitSec, texts, format }))}
      />
      <p className={styles.note}>{table.note(format.limitSeconds(limitSec))}</p>
      {models.length > shown.length || showsAll ? (
        <Button kind="quiet" small onClick={() => setShowsAll(!showsAll)}>
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

/** While other programs were busy no single number is to be trusted: then the ranges alone stand there. */
function rowOf(model: ModelRow, { speed, limitSec, texts, format }: Drawing): Row {
  const { provenance } = texts.charts;
  const { contended } = speed.noise;
  const reply = replyRange(model);
  const range = speedOf(model, speed)?.range ?? null;
  return {
    key: model.id,
    cells: [
      model.shortName,
      contended && range !== null ? '' : format.figure(model.tokensPerSec),
      range === null ? '' : format.range(range),
      model.provenance === null ? format.figure(null) : provenance[model.provenance],
      contended && reply !== null
        ? format.secondsRange(reply)
        : format.secondsBesideLimit(model.llmSec, limitSec),
      <VerdictMark key="verdict" verdict={model.verdict} />,
    ],
  };
}
