import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Card as CustomerCard } from '../../../../shared/features/sync/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { useToday } from '../../../ui/clock.tsx';
import { PlainFormula } from './console-plain-formula.tsx';
import { ValueLines } from './value-lines.tsx';

/** What the customer is worth by the model and, beside it, by the plain formula. */
export function ValueCard({ card }: { card: CustomerCard }) {
  const { t } = useTranslation('value');
  const directory = useDirectory();
  const today = useToday();
  const customerId = card.customer.id;
  const figures = useQuery(api.value.ofCustomer.queryOptions({ customerId }));
  if (!card.loyalty.value) return null;
  return (
    <Card title={t('title')}>
      <Stack gap="md">
        <ValueLines card={card} directory={directory} today={today} />
        {figures.data?.rfm && (
          <div>
            <Text size="xs" c="dimmed">
              {t('rfm.title')}
            </Text>
            <Text size="sm">{t('rfm.scores', figures.data.rfm)}</Text>
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
