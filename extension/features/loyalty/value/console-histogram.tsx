import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { BaseValue, ValueBucket } from '../../../../shared/features/loyalty/value/fit-result.ts';
import { chartLook, numbersAtLines } from '../../../ui/charts/chart-look.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { roundAxis } from '../../../ui/charts/round-axis.ts';
import { whiskerBar } from '../../../ui/charts/whisker-bar.tsx';
import { useFormat } from '../../../ui/format.ts';

export function ValueHistogram({ base }: { base: BaseValue }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const { histogram, currency } = base;
  const money = (amountMinor: number) => format.money(amountMinor, currency, 'compact');
  const barName = ({ fromMinor, toMinor }: ValueBucket) =>
    toMinor === null
      ? t('histogram.andMore', { from: money(fromMinor) })
      : t('range', { low: money(fromMinor), high: money(toMinor) });
  const likelyText = ({ likely }: ValueBucket) =>
    likely ? `${format.count(Math.round(likely.low))}–${format.count(Math.round(likely.high))}` : '';
  const fromOf = new Map(histogram.map((bucket) => [barName(bucket), bucket.fromMinor]));
  const most = Math.max(...histogram.map(({ count }) => count));
  const highest = Math.max(most, ...histogram.map(({ likely }) => likely?.high ?? 0));
  return (
    <Figure
      title={t('histogram.title')}
      sentence={t('histogram.sentence', {
        middle: money(middleOf(histogram)),
        most: format.count(Math.round(most)),
      })}
      fileName="value-histogram"
      columns={[
        { label: t('histogram.from'), text: ({ fromMinor }) => money(fromMinor) },
        {
          label: t('histogram.to'),
          text: ({ toMinor }) => (toMinor === null ? t('histogram.more') : money(toMinor)),
        },
        { label: t('histogram.count'), text: ({ count }) => format.count(Math.round(count)), end: true },
        { label: t('histogram.likely'), text: likelyText, end: true },
      ]}
      rows={histogram}
      keyOf={({ fromMinor }) => String(fromMinor)}
      empty={t('list.empty')}
    >
      <BarChart
        h={240}
        data={histogram.map((bucket) => ({ ...bucket, name: barName(bucket) }))}
        dataKey="name"
        series={[{ name: 'count', label: t('histogram.count'), color: 'var(--accent)' }]}
        xAxisLabel={t('histogram.from')}
        yAxisLabel={t('histogram.count')}
        yAxisProps={{ ...numbersAtLines, ...roundAxis(highest) }}
        xAxisProps={{ minTickGap: 12, tickFormatter: (name) => money(fromOf.get(name) ?? 0) }}
        barProps={{ isAnimationActive: false, shape: whiskerBar(({ likely }: ValueBucket) => likely) }}
        valueFormatter={(count) => format.count(Math.round(count))}
        {...chartLook}
      />
    </Figure>
  );
}

/** The end of the bar under which half of the buyers lie. */
function middleOf(histogram: readonly ValueBucket[]): number {
  const half = histogram.reduce((sum, { count }) => sum + count, 0) / 2;
  let below = 0;
  for (const { fromMinor, toMinor, count } of histogram) {
    below += count;
    if (below >= half) return toMinor ?? fromMinor;
  }
  return 0;
}
