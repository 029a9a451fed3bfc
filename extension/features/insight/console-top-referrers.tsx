import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { everybodyIn, type ReferralTree } from '../../../shared/features/insight/referral-forest.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { chartLook } from '../../ui/charts/chart-look.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import type { ReferralCustomers } from './referral-customer.ts';

const mostDrawn = 10;
type TopProps = { forest: readonly ReferralTree[]; customers: ReferralCustomers };

const thankedCount = ({ brought }: ReferralTree) =>
  brought.filter(({ referral }) => referral?.thankedOn).length;

/** Whom to thank first: those whose word brought most. */
export function TopReferrers({ forest, customers }: TopProps) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { currency } = useDirectory().settings;
  const nameOf = ({ customerId }: ReferralTree) => customers.get(customerId)?.name ?? t('hidden');
  const referrers = forest
    .flatMap(everybodyIn)
    .filter(({ brought, customerId }) => brought.length > 0 && customers.has(customerId))
    .toSorted((one, other) => other.worthMinor - one.worthMinor);
  const unthanked = referrers.reduce((sum, tree) => sum + tree.brought.length - thankedCount(tree), 0);
  const nextYearOf = (tree: ReferralTree) => {
    const known = tree.brought
      .flatMap(everybodyIn)
      .flatMap(({ customerId }) => customers.get(customerId)?.nextYear ?? []);
    if (known.length === 0) return t('top.unknown');
    const sum = (part: 'lowMinor' | 'highMinor') => known.reduce((total, range) => total + range[part], 0);
    return t('top.between', {
      low: format.money(sum('lowMinor'), currency, 'compact'),
      high: format.money(sum('highMinor'), currency, 'compact'),
    });
  };
  const drawn = referrers.slice(0, mostDrawn);
  return (
    <Figure
      title={t('top.title')}
      sentence={unthanked === 0 ? t('top.allThanked') : t('top.sentence', { count: unthanked })}
      fileName="top-referrers"
      columns={[
        { label: t('top.customer'), text: nameOf },
        { label: t('top.direct'), text: ({ brought }) => String(brought.length), end: true },
        { label: t('top.all'), text: ({ descendantCount }) => String(descendantCount), end: true },
        {
          label: t('top.worth'),
          text: ({ worthMinor }) => format.money(worthMinor, currency),
          end: true,
        },
        { label: t('top.next'), text: nextYearOf, end: true },
        {
          label: t('top.thanked'),
          text: (tree) => t('top.thankedOf', { thanked: thankedCount(tree), count: tree.brought.length }),
          end: true,
        },
      ]}
      rows={referrers}
      keyOf={({ customerId }) => customerId}
      empty={t('empty')}
    >
      <BarChart
        {...chartLook}
        h={50 + drawn.length * 30}
        orientation="vertical"
        data={drawn.map((tree) => ({ name: nameOf(tree), worth: tree.worthMinor }))}
        dataKey="name"
        xAxisLabel={t('top.worth')}
        yAxisProps={{ width: 120 }}
        series={[{ name: 'worth', label: t('top.worth'), color: 'var(--accent)' }]}
        valueFormatter={(value) => format.money(value, currency, 'compact')}
        barProps={{ isAnimationActive: false, barSize: 14 }}
      />
    </Figure>
  );
}
