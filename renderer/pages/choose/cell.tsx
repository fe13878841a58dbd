import type { ReactNode } from 'react';
import classes from './rows.module.css';

interface CellProps {
  /** On phones, where the table's header is hidden. */
  readonly label: string;
  readonly kind?: 'text' | 'name' | 'number' | 'wide' | 'action';
  readonly children: ReactNode;
}

/** A cell that keeps its meaning when rows are folded. */
export function Cell({ label, kind = 'text', children }: CellProps) {
  return (
    <td className={kind === 'text' ? undefined : classes[kind]}>
      {kind === 'wide' || kind === 'action' ? (
        children
      ) : (
        <>
          <span className={classes.label} aria-hidden="true">
            {label}
          </span>
          <span>{children}</span>
        </>
      )}
    </td>
  );
}

/** The names of the columns. */
export function Head({
  names,
}: {
  readonly names: readonly (readonly [
    name: ReactNode,
    isNumber?: boolean | undefined,
    sorted?: 'ascending' | 'descending' | undefined,
  ])[];
}) {
  return (
    <thead>
      <tr>
        {names.map(([name, isNumber, sorted], index) => (
          <th
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places.
            key={index}
            scope="col"
            aria-sort={sorted}
            className={isNumber ? classes.number : undefined}
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
