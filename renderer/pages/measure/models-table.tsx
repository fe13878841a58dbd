import { useState } from 'react';
import type { Machine, ModelRow, SpeedProfile } from '../../../preload/contract.ts';
import { RowsTable } from '../../blocks/rows-table.tsx';
import { Button } from '../../frame/button.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './measure.module.css';
import { modelColumns } from './model-columns.tsx';
import { tierRows } from './shown-rows.ts';

interface ModelsTableProps {
  readonly models: readonly ModelRow[];
  /** The file names in the tiers. */
  readonly tierFiles: readonly (string | null)[];
  readonly machine: Machine | null;
  readonly speed: SpeedProfile;
  readonly limitSec: number;
}

/** The models at the measured speed: those of the tiers, all on demand. */
export function ModelsTable({ models, tierFiles, machine, speed, limitSec }: ModelsTableProps) {
  const texts = useTexts();
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const { table } = texts.measure;
  const shown = showsAll ? models : tierRows(models, tierFiles);
  const columns = modelColumns(shown, { machine, speed, limitSec, texts, format });
  const note = speed.noise.contended ? table.noteContended : table.note;
  return (
    <>
      <RowsTable
        caption={table.caption}
        columns={columns}
        rows={shown.map((model) => ({ key: model.id, cells: columns.map(({ cell }) => cell(model)) }))}
      />
      <p className={styles.note}>{note(format.limitSeconds(limitSec))}</p>
      {models.length > shown.length || showsAll ? (
        <Button kind="quiet" small className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? table.fewer : table.all(models.length)}
        </Button>
      ) : null}
    </>
  );
}
