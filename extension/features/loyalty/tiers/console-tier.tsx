import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../../server/router.ts';
import type { Customer } from '../../../../shared/features/customers/model.ts';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { api } from '../../../pages/page-client.ts';
import { Card } from '../../../ui/card.tsx';
import { ExportRows } from '../../../ui/export-rows.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { Tag } from '../../../ui/tag.tsx';
import { SetTierDialog } from './console-set-tier.tsx';
import { useTierName } from './use-tier-name.ts';

type Change = inferRouterOutputs<AppRouter>['tiers']['ofCustomer']['changes'][number];

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
  const moved = ({ from, to }: Change) => t('log.moved', { from: tierName(from), to: tierName(to) });
  const columns: RowColumn<Change>[] = [
    { label: t('log.change'), text: moved },
    { label: t('preview.reason'), text: ({ reason }) => reason },
    { label: t('log.by'), text: ({ changedBy }) => colleague(changedBy) },
    { label: t('log.when'), text: ({ changedAt }) => format.isoDayOf(changedAt) },
  ];
  return (
    <Card
      title={t('hand.title')}
      action={
        <Group gap={6}>
          <ExportRows title={t('log.title')} fileName="tier-changes" columns={columns} rows={changes} />
          <Button size="compact-sm" variant="subtle" onClick={changing.open}>
            {t('hand.change')}
          </Button>
        </Group>
      }
    >
      <Stack gap={8}>
        <Text size="sm" fw={600}>
          {tierName(customer.tier)} {isPinned && <Tag tone="cool">{t('hand.pinned')}</Tag>}
        </Text>
        {changes.map((change) => (
          <div key={change.id}>
            <Text size="sm">
              {moved(change)}{' '}
              <Text span size="sm" c="dimmed">
                {[format.dayOf(change.changedAt), colleague(change.changedBy)].filter(Boolean).join(' · ')}
              </Text>
            </Text>
            <Text size="xs" c="dimmed">
              {change.reason}
            </Text>
          </div>
        ))}
      </Stack>
      {isChanging && <SetTierDialog customer={customer} isPinned={isPinned} onClose={changing.close} />}
    </Card>
  );
}
