import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { CustomerLink } from '../customers/console-customer-link.tsx';

const shown = 8;

/** Customers who came to me from a colleague and have not heard from me yet. */
export function TakenOverCard() {
  const { t } = useTranslation('handovers');
  const { data = [] } = useQuery(api.handovers.listTakenOver.queryOptions());
  if (data.length === 0) return null;
  const title = t('takenOver.title');
  const columns: RowColumn<(typeof data)[number]>[] = [
    { label: t('column.customer'), text: ({ name }) => name },
    { label: t('takenOver.predecessor'), text: ({ fromName }) => fromName },
  ];
  return (
    <Card
      title={title}
      action={<ExportRows title={title} fileName="to-be-introduced" columns={columns} rows={data} />}
    >
      <Stack gap={6}>
        <Text size="sm" c="dimmed">
          {t('takenOver.hint')}
        </Text>
        {data.slice(0, shown).map(({ customerId, name, fromName }) => (
          <Text key={customerId} size="sm">
            <CustomerLink id={customerId} name={name} /> {t('takenOver.from', { name: fromName })}
          </Text>
        ))}
        {data.length > shown && (
          <Text size="sm" c="dimmed">
            {t('takenOver.more', { count: data.length - shown })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
