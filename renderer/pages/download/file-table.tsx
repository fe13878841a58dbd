import { ToneMark } from '../../blocks/note.tsx';
import { RowsTable } from '../../blocks/rows-table.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { FileRow } from './file-rows.ts';
import { FileState } from './file-state.tsx';
import styles from './file-table.module.css';

/** The files, in the same order and columns before, during and after the download. */
export function FileTable({ rows }: { readonly rows: readonly FileRow[] }) {
  const { table } = useTexts().download;
  const format = useFormat();
  const nameOf = ({ name, isSettings }: FileRow) => (isSettings ? table.settings(name) : name);
  return (
    <div className={styles.table}>
      <RowsTable
        caption={table.caption}
        columns={[
          { head: table.file },
          { head: table.size, isFigure: true },
          { head: table.state },
          { head: table.licence },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            nameOf(row),
            format.file(row.bytes),
            <FileState key="state" row={row} name={nameOf(row)} />,
            <Licence key="licence" licence={row.licence} />,
          ],
        }))}
      />
    </div>
  );
}

/** The licence, and whether it allows business calls. */
function Licence({ licence }: Pick<FileRow, 'licence'>) {
  const { choose, charts } = useTexts();
  if (licence === null) return charts.unknown;
  const use = choose.models.commercialUse(licence.commercialUse);
  if (use === null) return licence.license;
  return (
    <span className={styles.licence}>
      <ToneMark tone="warn" />
      <span>
        {licence.license}, {use}
      </span>
    </span>
  );
}
