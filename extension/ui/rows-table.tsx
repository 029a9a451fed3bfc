import type { RowColumn } from './save-rows.ts';
import { Sheet } from './sheet.tsx';

type RowsTableProps<Row> = {
  label: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** What a file would hold, on paper: the first column names the row, the others are named where they say something. */
export function RowsTable<Row>({ label, columns, rows, keyOf }: RowsTableProps<Row>) {
  return (
    <Sheet label={label} columns={columns}>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map((column, index) => (
            <td
              key={column.label}
              data-end={column.end || undefined}
              {...(index > 0 && column.text(row) !== '' && { 'data-label': column.label })}
            >
              {column.show ? column.show(row) : column.text(row)}
            </td>
          ))}
        </tr>
      ))}
    </Sheet>
  );
}
