import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Card as CustomerCard } from '../../../../shared/features/sync/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { useToday } from '../../../ui/clock.tsx';
import { ExportRows } from '../../../ui/export-rows.tsx';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { PlainFormula } from './console-plain-formula.tsx';
import { usePlainTerms } from './use-plain-terms.ts';
import { useValueLines, type ValueLine } from './use-value-lines.ts';
import { ValueLines } from './value-lines.tsx';

/** What the customer is worth by the model and, beside it, by the plain formula. */
export function ValueCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('value');
  const directory = useDirectory();
  const today = useToday();
  const customerId = card.customer.id;
  const figures = useQuery(api.value.ofCustomer.queryOptions({ customerId }));
  const lines = useValueLines(directory, today)(card);
  const terms = usePlainTerms();
  if (!card.loyalty.value) return null;
  const { rfm } = figures.data ?? {};
  const rows: ValueLine[] = [
    ...lines,
    ...(rfm ? [{ name: t('rfm.title'), value: t('rfm.scores', rfm), source: t('rfm.hint') }] : []),
    ...(figures.data ? terms(figures.data).map((term) => ({ ...term, source: t('plain.title') })) : []),
  ];
  const columns: RowColumn<ValueLine>[] = [
    { label: t('file.what'), text: ({ name }) => name },
    { label: t('file.value'), text: ({ value, note }) => [value, note].filter(Boolean).join(' · ') },
    { label: t('file.source'), text: ({ source }) => source ?? '' },
  ];
  const title = t('title');
  return (
    <Card title={title} action={<ExportRows title={title} fileName="value" columns={columns} rows={rows} />}>
      <Stack gap="md">
        <ValueLines card={card} directory={directory} today={today} />
        {rfm && (
          <div>
            <Text size="xs" c="dimmed">
              {t('rfm.title')}
            </Text>
            <Text size="sm">{t('rfm.scores', rfm)}</Text>
            <Text size="xs" c="dimmed">
              {t('rfm.hint')}
            </Text>
          </div>
        )}
        {figures.data && <PlainFormula figures={figures.data} />}
      </Stack>
    </Card>
  );
}
