import { Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerSummary } from '../../../shared/features/customers/customer-search.ts';
import { RelativeDay } from '../../ui/relative-day.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CustomerLink } from './console-customer-link.tsx';

type CustomerRowProps = { customer: CustomerSummary; isChosen: boolean; onChoose: () => void };

export function CustomerRow({ customer, isChosen, onChoose }: CustomerRowProps) {
  const { t } = useTranslation('customersConsole');
  const below = [customer.otherName, customer.title, customer.companyName].filter(Boolean).join(' · ');
  return (
    <tr data-selected={isChosen || undefined}>
      <td>
        <Group gap={6}>
          <Checkbox
            size="xs"
            mr={4}
            aria-label={t('bulk.choose', { name: customer.name })}
            checked={isChosen}
            onChange={onChoose}
          />
          <CustomerLink id={customer.id} name={customer.name} />
          {customer.kind === 'company' && <Tag>{t('kind.company')}</Tag>}
          {customer.tier && (
            <Tag tone={customer.tier === 'key' ? 'cool' : 'plain'}>{t(`tier.${customer.tier}`)}</Tag>
          )}
          {customer.latePromiseCount > 0 && (
            <Tag tone="late">{t('late', { count: customer.latePromiseCount })}</Tag>
          )}
        </Group>
        {below && (
          <Text size="sm" c="dimmed" pl={26}>
            {below}
          </Text>
        )}
      </td>
      <td>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {customer.address}
        </Text>
        <Text size="sm" c="dimmed">
          {customer.phone}
        </Text>
      </td>
      <td data-label={t('column.owner')}>
        <Text size="sm" c={customer.ownerId ? undefined : 'dimmed'}>
          {customer.ownerName || t('noOwner')}
        </Text>
      </td>
      <td data-end data-label={t('column.lastContact')}>
        <Text size="sm" c="dimmed" component="span">
          {customer.lastContactAt ? <RelativeDay at={customer.lastContactAt} /> : t('never')}
        </Text>
      </td>
    </tr>
  );
}
