import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ExportRows } from './export-rows.tsx';
import { MoreButton } from './more-button.tsx';
import { RowsTable } from './rows-table.tsx';
import type { RowsFile } from './save-rows.ts';

const rowsAtOnce = 10;

type RowsSheetProps<Row> = RowsFile<Row> & {
  title: string;
  sentence?: ReactNode;
  keyOf: (row: Row) => string;
  empty: ReactNode;
  /** Where the server has more than `rows`; `exporting` is the button that takes along all of them. */
  further?: { isLoading: boolean; onMore: () => void; exporting: ReactNode };
};

/** A list one may take along as a file: some rows at once on the page, all of them in the file. */
export function RowsSheet<Row>(props: RowsSheetProps<Row>) {
  const { title, sentence, fileName, columns, rows, keyOf, empty, further } = props;
  const [shown, setShown] = useState(rowsAtOnce);
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} fz="md">
            {title}
          </Title>
          {sentence && (
            <Text size="sm" c="dimmed" mt={2}>
              {sentence}
            </Text>
          )}
        </div>
        {further?.exporting ?? <ExportRows {...{ title, fileName, columns, rows }} />}
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <RowsTable label={title} columns={columns} rows={rows.slice(0, shown)} keyOf={keyOf} />
      )}
      {(rows.length > shown || further) && (
        <MoreButton
          isLoading={further?.isLoading ?? false}
          onMore={() => {
            setShown(shown + rowsAtOnce);
            if (rows.length <= shown + rowsAtOnce) further?.onMore();
          }}
        />
      )}
    </Stack>
  );
}
