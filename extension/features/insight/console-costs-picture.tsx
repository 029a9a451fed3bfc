import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Grain } from '../../../shared/features/insight/model.ts';
import type { PeriodSpending } from '../../../shared/features/insight/spending.ts';
import { chartLook } from '../../ui/charts/chart-look.ts';
import { useFormat } from '../../ui/format.ts';
import { usePeriodName } from './use-period-name.ts';

type CostsPictureProps = { periods: readonly PeriodSpending[]; grain: Grain; currency: string };

/** What one customer cost to win beside what one cost to keep. */
export function CostsPicture({ periods, grain, currency }: CostsPictureProps) {
  const { t } = useTranslation('costs');
  const format = useFormat();
  const nameOf = usePeriodName();
  return (
    <BarChart
      {...chartLook}
      h={240}
      data={periods.map(({ period, perWonMinor, perKeptMinor }) => ({
        ...{ period: nameOf(period.from, grain), perWon: perWonMinor, perKept: perKeptMinor },
      }))}
      dataKey="period"
      withLegend
      yAxisProps={{ width: 64 }}
      series={[
        { name: 'perWon', label: t('column.perWon'), color: 'var(--due)' },
        { name: 'perKept', label: t('column.perKept'), color: 'var(--accent)' },
      ]}
      valueFormatter={(value) => format.money(value, currency, 'compact')}
      barProps={{ isAnimationActive: false }}
    />
  );
}
