import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../ui/export-button.tsx';
import { RowsTable } from '../../ui/rows-table.tsx';
import { saveRows } from '../../ui/save-rows.ts';
import type { HandedCustomer } from './handover-answer.ts';
import { type Giving, useHandedColumns } from './use-handed-columns.tsx';

type HandoverSheetProps = Giving & { name: string; customers: HandedCustomer[]; rest: number };

/** Customer by customer, to be given to somebody else than the one chosen for all; in the file too, and all of them on paper. */
export function HandoverSheet({ name, customers, rest, ...giving }: HandoverSheetProps) {
  const { t } = useTranslation('handovers');
  const columns = useHandedColumns(giving);
  const title = t('sheet.title');
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} fz="md">
            {title}
          </Title>
          <Text size="sm" c="dimmed" mt={2}>
            {t('sheet.sentence')}
          </Text>
        </div>
        <ExportButton
          title={title}
          onClick={() => saveRows({ fileName: `${name}-customers`, columns, rows: customers })}
        />
      </Group>
      <RowsTable label={title} columns={columns} rows={customers} keyOf={({ customer }) => customer.id} />
      {rest > 0 && (
        <Text size="sm" c="dimmed">
          {t('rest', { count: rest })}
        </Text>
      )}
    </Stack>
  );
}
