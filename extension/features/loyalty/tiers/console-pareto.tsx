import { CompositeChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CutAmounts } from '../../../../shared/features/loyalty/tiers/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { chartLook, numbersAtLines } from '../../../ui/charts/chart-look.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { IntervalShade } from '../../../ui/charts/interval-shade.tsx';
import { useFormat } from '../../../ui/format.ts';
import { pointAbove } from './point-above.ts';
import type { TiersRead } from './tiers-answers.ts';
import { useTierName } from './use-tier-name.ts';

/** The real curve of contributions, with the cut points on it. */
export function Pareto({ read, cuts }: { read: TiersRead; cuts: CutAmounts | null }) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const tierName = useTierName();
  const { currency } = useDirectory().settings;
  const { curve, customers, topFifth, topFifthLikely, totalMinor } = read;
  const percent = (share: number) => format.percent(share);
  const inPercent = ({ low, high }: { low: number; high: number }) => ({
    ...{ low: percent(low), high: percent(high) },
  });
  const line = (tier: 'key' | 'regular', amount: number) => ({
    x: pointAbove(curve, amount).customers,
    label: tierName(tier),
    // On a phone the lines are close together: each name on its own side.
    labelPosition: tier === 'key' ? ('insideBottomRight' as const) : ('insideBottomLeft' as const),
    color: tier === 'key' ? 'var(--due)' : 'var(--cool)',
  });
  return (
    <Figure
      title={t('pareto.title')}
      sentence={t('pareto.sentence', {
        customers: format.count(customers),
        share: percent(topFifth ?? 0),
        total: format.money(totalMinor, currency, 'compact'),
        likely: topFifthLikely ? t('pareto.likely', inPercent(topFifthLikely)) : '',
      })}
      fileName="contributions"
      empty={t('pareto.empty', { currency })}
      rows={curve}
      keyOf={(point) => String(point.customers)}
      columns={[
        { label: t('pareto.customers'), text: (point) => format.share(point.customers), end: true },
        { label: t('pareto.value'), text: (point) => format.share(point.value), end: true },
        {
          label: t('pareto.range'),
          text: ({ likely }) => (likely ? t('pareto.between', inPercent(likely)) : ''),
          end: true,
        },
        {
          label: t('pareto.atLeast'),
          text: ({ atLeastMinor }) => format.amount(atLeastMinor, currency),
          end: true,
        },
      ]}
    >
      <CompositeChart
        {...chartLook}
        h={300}
        data={curve.map(({ likely, ...point }) => ({
          ...point,
          likely: likely && [likely.low, likely.high],
        }))}
        dataKey="customers"
        series={[{ name: 'value', label: t('pareto.value'), type: 'area', color: 'var(--accent)' }]}
        curveType="monotone"
        withDots={false}
        valueFormatter={percent}
        yAxisProps={{ ...numbersAtLines, domain: [0, 1] }}
        xAxisProps={{
          type: 'number',
          domain: [0, 1],
          ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
          tickFormatter: percent,
        }}
        xAxisLabel={t('pareto.customers')}
        yAxisLabel={t('pareto.value')}
        tooltipProps={{ labelFormatter: (share) => percent(Number(share)) }}
        referenceLines={cuts ? [line('key', cuts.keyFromMinor), line('regular', cuts.regularFromMinor)] : []}
        areaProps={{ isAnimationActive: false }}
      >
        <IntervalShade dataKey="likely" type="monotone" color="var(--accent)" />
      </CompositeChart>
      <Text size="xs" c="dimmed" mt="xs">
        {t('pareto.hint')}
      </Text>
    </Figure>
  );
}
