import { AreaChart, BarChart, CompositeChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { LeakingPeriod } from '../../../shared/features/insight/lost-share.ts';
import type { Grain } from '../../../shared/features/insight/model.ts';
import { chartLook, numbersAtLines } from '../../ui/charts/chart-look.ts';
import { IntervalShade } from '../../ui/charts/interval-shade.tsx';
import { roundAxis } from '../../ui/charts/round-axis.ts';
import { useFormat } from '../../ui/format.ts';
import { usePeriodName } from './use-period-name.ts';

/** How many there are, what flows in and out, and which share that out is; one above the other, period by period. */
export function BucketPicture({ periods, grain }: { periods: readonly LeakingPeriod[]; grain: Grain }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const nameOf = usePeriodName();
  const data = periods.map(({ from, won, regained, lost, levelAfter, lostShare }) => ({
    ...{ period: nameOf(from, grain), won, regained, lost: -lost, level: levelAfter },
    ...{ lostShare: lostShare?.share, likely: lostShare && [lostShare.low, lostShare.high] },
  }));
  const width = 44;
  const shares = roundAxis(100 * Math.max(...periods.map(({ lostShare }) => lostShare?.high ?? 0)));
  const ofHundred = (percent: number) => percent / 100;
  return (
    <>
      <AreaChart
        {...chartLook}
        h={130}
        data={data}
        dataKey="period"
        withXAxis={false}
        withDots={false}
        curveType="stepAfter"
        yAxisProps={{ ...numbersAtLines, width, allowDecimals: false }}
        series={[{ name: 'level', label: t('bucket.level'), color: 'var(--accent)' }]}
        valueFormatter={format.count}
        areaChartProps={{ syncId: 'bucket' }}
        areaProps={{ isAnimationActive: false }}
      />
      <BarChart
        {...chartLook}
        h={210}
        mt={4}
        data={data}
        dataKey="period"
        type="stacked"
        withLegend
        yAxisProps={{ ...numbersAtLines, width, allowDecimals: false }}
        series={[
          { name: 'won', label: t('flow.won'), color: 'var(--accent)' },
          { name: 'regained', label: t('flow.regained'), color: 'var(--cool)' },
          { name: 'lost', label: t('flow.lost'), color: 'var(--late)' },
        ]}
        valueFormatter={(value) => format.count(Math.abs(value))}
        barChartProps={{ syncId: 'bucket', stackOffset: 'sign' }}
        barProps={{ isAnimationActive: false }}
      />
      <CompositeChart
        {...chartLook}
        h={130}
        mt={4}
        data={data}
        dataKey="period"
        curveType="linear"
        withDots={false}
        withLegend
        withXAxis={false}
        yAxisProps={{
          ...{ ...numbersAtLines, width, tickFormatter: format.percent },
          ...{ domain: shares.domain.map(ofHundred), ticks: shares.ticks.map(ofHundred) },
        }}
        valueFormatter={format.share}
        composedChartProps={{ syncId: 'bucket' }}
        lineProps={{ isAnimationActive: false }}
        series={[{ name: 'lostShare', label: t('bucket.lostShare'), type: 'line', color: 'var(--late)' }]}
      >
        <IntervalShade dataKey="likely" type="linear" color="var(--late)" />
      </CompositeChart>
    </>
  );
}
