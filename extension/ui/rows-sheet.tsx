import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from './more-button.tsx';
import { type RowColumn, saveRows } from './save-rows.ts';
import { Sheet } from './sheet.tsx';

const rowsAtOnce = 10;

type RowsSheetProps<Row> = {
  title: string;
  sentence?: ReactNode;
  /** Without ending. */
  fileName: string;
  columns: readonly RowColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  empty: ReactNode;
  /** Where the server has more than `rows`. */
  further?: { isLoading: boolean; onMore: () => void };
};

/** A list one may take along as a file: some rows at once on the page, all of them in the file. */
export function RowsSheet<Row>(props: RowsSheetProps<Row>) {
  const { title, sentence, fileName, columns, rows, keyOf, empty, further } = props;
  const { t } = useTranslation('ui');
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
        {rows.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            aria-label={t('figure.exportNamed', { title })}
            onClick={() => saveRows({ fileName, columns, rows })}
          >
            {t('figure.export')}
          </Button>
        )}
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <Sheet label={title} columns={columns.map(({ label, end }) => (end ? { label, end } : { label }))}>
          {rows.slice(0, shown).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, end, text, show }, index) => (
                <td
                  key={label}
                  data-end={end || undefined}
                  {...(index > 0 && text(row) !== '' && { 'data-label': label })}
                >
                  {show ? show(row) : text(row)}
                </td>
              ))}
            </tr>
          ))}
        </Sheet>
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
