import { ExportButton } from '../ui/export-button.tsx';
import { type RowsFile, saveRows } from '../ui/save-rows.ts';
import { useAction } from './use-action.ts';

type ExportAllRowsProps<Row> = Omit<RowsFile<Row>, 'rows'> & {
  title: string;
  readAll: () => Promise<readonly Row[]>;
};

/** Takes a list along as a file, with those rows too that are not on the page yet. */
export function ExportAllRows<Row>({ title, readAll, ...file }: ExportAllRowsProps<Row>) {
  const save = useAction(
    { mutationFn: readAll },
    { onDone: (rows) => saveRows({ ...file, rows }), onlyReads: true },
  );
  return <ExportButton title={title} isLoading={save.isPending} onClick={() => save.mutate()} />;
}
