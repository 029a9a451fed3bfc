import type { ReactNode } from 'react';
import classes from './sheet.module.css';

type Column = { label: string; end?: boolean };

/**
 * Rows on paper; on a phone each row becomes a block. Rows are `<tr>`, cells at the end carry `data-end`,
 * cells that say nothing without their column's name carry it as `data-label`.
 */
export function Sheet({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    <table className={classes.sheet} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" data-end={column.end || undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
