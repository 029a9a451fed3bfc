import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import type { HandedCustomer } from './handover-answer.ts';
import { type Giving, useHandedColumns } from './use-handed-columns.tsx';

type HandoverSheetProps = Giving & { name: string; customers: HandedCustomer[]; rest: number };

/** Customer by customer, to be given to somebody else than the one chosen for all. */
export function HandoverSheet({ name, customers, rest, ...giving }: HandoverSheetProps) {
  const { t } = useTranslation('handovers');
  const columns = useHandedColumns(giving);
  return (
    <div>
      <RowsSheet
        title={t('sheet.title')}
        sentence={t('sheet.sentence')}
        fileName={`${name}-customers`}
        columns={columns}
        rows={customers}
        keyOf={({ customer }) => customer.id}
        empty=""
      />
      {rest > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('rest', { count: rest })}
        </Text>
      )}
    </div>
  );
}
