import type { ButtonProps } from '@mantine/core';
import { ExportButton } from './export-button.tsx';
import { type RowsFile, saveRows } from './save-rows.ts';

type ExportRowsProps<Row> = RowsFile<Row> & Pick<ButtonProps, 'size'> & { title: string };

/** Takes the rows of a list along as a file, where there are any. */
export function ExportRows<Row>({ title, size, ...file }: ExportRowsProps<Row>) {
  return file.rows.length > 0 && <ExportButton title={title} size={size} onClick={() => saveRows(file)} />;
}
