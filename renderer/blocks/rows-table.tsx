import type { ReactNode } from 'react';
import styles from './rows-table.module.css';

export interface Column {
  /** Its name, also where it is drawn otherwise. */
  readonly head: string;
  /** What the head shows instead of its name. */
  readonly shown?: ReactNode;
  /** A drawing of what the other cells say in words: hidden from screen readers. */
  readonly isDrawing?: boolean;
  /** Figures are right-aligned. */
  readonly isFigure?: boolean;
}

export interface Row {
  readonly key: string;
  /** One for each column; the first names the row. */
  readonly cells: readonly ReactNode[];
}

interface RowsTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * A table that becomes labelled rows if there is little room. Its roles are explicit, since browsers drop
 * them for tables laid out as blocks.
 */
export function RowsTable({ caption, columns, rows }: RowsTableProps) {
  return (
    <div className={styles.room}>
      {/* biome-ignore lint/a11y/noRedundantRoles: lost where the table is laid out as blocks */}
      <table className={styles.table} role="table">
        <caption className={styles.caption}>{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.head} {...column} />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr key={key} role="row">
              {cells.map((cell, index) => (
                <Cell key={columns[index]?.head} column={columns[index]} isName={index === 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ head, shown = head, isFigure, isDrawing }: Column) {
  const className = isFigure ? styles.figure : undefined;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: lost where the table is laid out as blocks
    <th role="columnheader" scope="col" className={className} aria-hidden={isDrawing}>
      {shown}
    </th>
  );
}

interface CellProps {
  readonly column: Column | undefined;
  readonly isName: boolean;
  readonly children: ReactNode;
}

function Cell({ column, isName, children }: CellProps) {
  const className = column?.isFigure ? styles.figure : undefined;
  if (isName) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: lost where the table is laid out as blocks
      <th role="rowheader" scope="row" className={className}>
        {children}
      </th>
    );
  }
  if (column?.isDrawing) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: as above
      <td role="cell" className={styles.drawing} aria-hidden="true">
        {children}
      </td>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" data-head={column?.head} className={className}>
      <span>{children}</span>
    </td>
  );
}
