import type { ReactNode } from 'react';
import { stringify } from '../../shared/open-formats/csv-text.ts';
import { saveText } from './save-text.ts';

export type RowColumn<Row> = {
  label: string;
  /** What a file holds and, without `show`, what a table shows. */
  text: (row: Row) => string;
  show?: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  end?: boolean;
};

export type RowsFile<Row> = {
  /** Without ending. */
  fileName: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
};

/** A table as a CSV file in the browser's downloads. */
export function saveRows<Row>({ fileName, columns, rows }: RowsFile<Row>): void {
  const lines = rows.map((row) => columns.map((column) => column.text(row)));
  saveText({
    fileName: `${fileName}.csv`,
    text: stringify([columns.map((column) => column.label), ...lines]),
  });
}
