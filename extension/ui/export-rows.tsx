import { ExportButton } from './export-button.tsx';
import { type RowsFile, saveRows } from './save-rows.ts';

/** Takes the rows of a list along as a file, where there are any. */
export function ExportRows<Row>({ title, ...file }: RowsFile<Row> & { title: string }) {
  return file.rows.length > 0 && <ExportButton title={title} onClick={() => saveRows(file)} />;
}
