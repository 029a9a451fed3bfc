import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/features/customers/model.ts';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import { SetTierDialog } from './console-set-tier.tsx';
import { useTierName } from './use-tier-name.ts';

/** One customer's tier, whether it is pinned, and why it is what it is. */
export function TierCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const tierName = useTierName();
  const colleague = useColleagueName();
  const [isChanging, changing] = useDisclosure(false);
  const found = useQuery(api.tiers.ofCustomer.queryOptions({ customerId: customer.id }));
  if (!found.data) return null;
  const { isPinned, changes } = found.data;
  return (
    <Card
      title={t('hand.title')}
      action={
        <Button size="compact-sm" variant="subtle" onClick={changing.open}>
          {t('hand.change')}
        </Button>
      }
    >
      <Stack gap={8}>
        <Text size="sm" fw={600}>
          {tierName(customer.tier)} {isPinned && <Tag tone="cool">{t('hand.pinned')}</Tag>}
        </Text>
        {changes.map(({ id, from, to, reason, changedBy, changedAt }) => (
          <div key={id}>
            <Text size="sm">
              {t('log.moved', { from: tierName(from), to: tierName(to) })}{' '}
              <Text span size="sm" c="dimmed">
                {[format.dayOf(changedAt), colleague(changedBy)].filter(Boolean).join(' · ')}
              </Text>
            </Text>
            <Text size="xs" c="dimmed">
              {reason}
            </Text>
          </div>
        ))}
      </Stack>
      {isChanging && <SetTierDialog customer={customer} isPinned={isPinned} onClose={changing.close} />}
    </Card>
  );
}
