import { AreaChart, BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { BucketPeriod } from '../../../shared/features/insight/bucket-periods.ts';
import { Flow, type Grain } from '../../../shared/features/insight/model.ts';
import { periodCode } from '../../../shared/features/insight/period.ts';
import { chartLook } from '../../ui/charts/chart-look.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './insight.module.css';
import { usePeriodName } from './use-period-name.ts';

type BucketProps = {
  periods: readonly BucketPeriod[];
  grain: Grain;
  onAsk: (flow: Flow, from: string) => void;
};

/** As many as can be told apart on a wide screen; the table has all. */
const mostDrawn: Record<Grain, number> = { month: 24, quarter: 16, year: 12 };

/** How full the bucket is, what flows in and what leaks out. */
export function BucketFigure({ periods, grain, onAsk }: BucketProps) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const nameOf = usePeriodName();
  const last = periods.at(-1);
  const flowColumn = (flow: Flow) => ({
    label: t(`flow.${flow}`),
    text: (period: BucketPeriod) => String(period[flow]),
    end: true,
    show: (period: BucketPeriod) =>
      period[flow] === 0 ? (
        '0'
      ) : (
        <button
          type="button"
          className={classes.plain}
          aria-label={t('bucket.listOf', {
            ...{ flow: t(`flow.${flow}`), period: nameOf(period.from, grain) },
            count: period[flow],
          })}
          onClick={() => onAsk(flow, period.from)}
        >
          {format.count(period[flow])}
        </button>
      ),
  });
  return (
    <Figure
      title={t('bucket.title')}
      sentence={
        last &&
        t('bucket.sentence', {
          ...{ period: nameOf(last.from, grain), won: format.count(last.won), lost: format.count(last.lost) },
          ...{ regained: format.count(last.regained), level: format.count(last.levelAfter) },
        })
      }
      fileName={`bucket-by-${grain}`}
      columns={[
        {
          label: t('bucket.period'),
          text: ({ from }) => periodCode(from, grain),
          show: ({ from }) => nameOf(from, grain),
        },
        { label: t('bucket.before'), text: ({ levelBefore }) => String(levelBefore), end: true },
        ...Flow.options.map(flowColumn),
        { label: t('bucket.after'), text: ({ levelAfter }) => String(levelAfter), end: true },
      ]}
      rows={periods.toReversed()}
      keyOf={({ from }) => from}
      empty={t('bucket.empty')}
    >
      <BucketPicture periods={periods.slice(-mostDrawn[grain])} grain={grain} />
    </Figure>
  );
}

function BucketPicture({ periods, grain }: { periods: readonly BucketPeriod[]; grain: Grain }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const nameOf = usePeriodName();
  const data = periods.map(({ from, won, regained, lost, levelAfter }) => ({
    ...{ period: nameOf(from, grain), won, regained, lost: -lost, level: levelAfter },
  }));
  const axes = { yAxisProps: { width: 44, allowDecimals: false } };
  return (
    <>
      <AreaChart
        {...chartLook}
        {...axes}
        h={130}
        data={data}
        dataKey="period"
        withXAxis={false}
        withDots={false}
        curveType="stepAfter"
        series={[{ name: 'level', label: t('bucket.level'), color: 'var(--accent)' }]}
        valueFormatter={format.count}
        areaChartProps={{ syncId: 'bucket' }}
        areaProps={{ isAnimationActive: false }}
      />
      <BarChart
        {...chartLook}
        {...axes}
        h={210}
        mt={4}
        data={data}
        dataKey="period"
        type="stacked"
        withLegend
        series={[
          { name: 'won', label: t('flow.won'), color: 'var(--accent)' },
          { name: 'regained', label: t('flow.regained'), color: 'var(--cool)' },
          { name: 'lost', label: t('flow.lost'), color: 'var(--late)' },
        ]}
        valueFormatter={(value) => format.count(Math.abs(value))}
        barChartProps={{ syncId: 'bucket', stackOffset: 'sign' }}
        barProps={{ isAnimationActive: false }}
      />
    </>
  );
}
