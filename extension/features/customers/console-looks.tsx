import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';

const shownAtFirst = 5;

/** Who opened this customer: all of it for the owner and administrators, one's own for everybody else. */
export function LooksCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const [isWhole, whole] = useDisclosure(false);
  const found = useQuery(api.customers.looks.queryOptions({ customerId }));
  if (!found.data) return null;
  const { whose, looks } = found.data;
  const facts = looks.slice(0, isWhole ? looks.length : shownAtFirst).map(({ name, hourAt, surface }) => ({
    name,
    value: `${format.instant(hourAt)} · ${t(`looks.surface.${surface}`)}`,
  }));
  const columns: RowColumn<(typeof looks)[number]>[] = [
    { label: t('file.by'), text: ({ name }) => name },
    { label: t('file.at'), text: ({ hourAt }) => format.instant(hourAt) },
    { label: t('file.where'), text: ({ surface }) => t(`looks.surface.${surface}`) },
  ];
  const title = t(`looks.${whose}`);
  return (
    <Card title={title} action={<ExportRows title={title} fileName="looks" columns={columns} rows={looks} />}>
      <Stack gap={8} align="flex-start">
        {facts.length > 0 ? <FactList facts={facts} /> : <Text size="sm">{t('looks.none')}</Text>}
        {!isWhole && looks.length > shownAtFirst && (
          <Button size="compact-sm" variant="subtle" onClick={whole.open}>
            {t('looks.more', { formatted: format.count(looks.length) })}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('looks.hint')}
        </Text>
      </Stack>
    </Card>
  );
}
