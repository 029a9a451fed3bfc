import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { everybodyIn, type ReferralTree } from '../../../shared/features/insight/referral-forest.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import type { ReferralCustomers } from './referral-customer.ts';
import classes from './referral-tree.module.css';

type ChainsProps = { forest: readonly ReferralTree[]; customers: ReferralCustomers };

/** Every chain as a tree, most worth first. */
export function ReferralChains({ forest, customers }: ChainsProps) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { currency } = useDirectory().settings;
  const nameOf = (id: string) => customers.get(id)?.name || t('hidden');
  const money = (amountMinor: number) => format.money(amountMinor, currency, 'compact');
  const exact = (amountMinor: number) => format.money(amountMinor, currency);
  const [most] = forest;
  return (
    <Figure
      title={t('tree.title')}
      sentence={
        most &&
        t('tree.sentence', {
          ...{ name: nameOf(most.customerId), money: money(most.worthMinor) },
          count: most.descendantCount,
        })
      }
      fileName="referrals"
      columns={[
        { label: t('top.customer'), text: ({ customerId }) => nameOf(customerId) },
        { label: t('set'), text: ({ referral }) => (referral ? nameOf(referral.referrerId) : '') },
        { label: t('saidOn'), text: ({ referral }) => referral?.saidOn ?? '' },
        { label: t('top.direct'), text: ({ brought }) => String(brought.length), end: true },
        { label: t('top.all'), text: ({ descendantCount }) => String(descendantCount), end: true },
        { label: t('top.worth'), text: ({ worthMinor }) => exact(worthMinor), end: true },
        { label: t('top.thanked'), text: ({ referral }) => referral?.thankedOn ?? '' },
      ]}
      rows={forest.flatMap(everybodyIn)}
      keyOf={({ customerId }) => customerId}
      empty={t('empty')}
    >
      <ul className={classes.tree}>
        {forest.map((tree) => (
          <TreeItem key={tree.customerId} tree={tree} customers={customers} money={money} />
        ))}
      </ul>
    </Figure>
  );
}

type ItemProps = { tree: ReferralTree; customers: ReferralCustomers; money: (amountMinor: number) => string };

function TreeItem({ tree, customers, money }: ItemProps) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const customer = customers.get(tree.customerId);
  return (
    <li>
      <div className={classes.person}>
        {customer ? (
          <CustomerLink id={customer.id} name={customer.name} />
        ) : (
          <Text span c="dimmed">
            {t('hidden')}
          </Text>
        )}
        <Text span size="sm" c="dimmed">
          {customer && t('tree.own', { money: money(customer.salesMinor) })}
          {customer && tree.descendantCount > 0 && ' · '}
          {tree.descendantCount > 0 &&
            t('tree.brought', { count: tree.descendantCount, money: money(tree.worthMinor) })}
        </Text>
        {tree.referral && (
          <Tag tone={tree.referral.thankedOn ? 'good' : 'due'}>
            {tree.referral.thankedOn
              ? t('thankedOn', { onDay: format.day(tree.referral.thankedOn) })
              : t('notThanked')}
          </Tag>
        )}
      </div>
      {tree.brought.length > 0 && (
        <ul>
          {tree.brought.map((below) => (
            <TreeItem key={below.customerId} tree={below} customers={customers} money={money} />
          ))}
        </ul>
      )}
    </li>
  );
}
