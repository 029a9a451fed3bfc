import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Grain } from '../../../shared/features/insight/model.ts';
import type { PeriodSpending } from '../../../shared/features/insight/spending.ts';
import { chartLook, numbersAtLines } from '../../ui/charts/chart-look.ts';
import { roundAxis } from '../../ui/charts/round-axis.ts';
import { whiskerBar } from '../../ui/charts/whisker-bar.tsx';
import { useFormat } from '../../ui/format.ts';
import { usePeriodName } from './use-period-name.ts';

type CostsPictureProps = { periods: readonly PeriodSpending[]; grain: Grain; currency: string };

/** What one customer cost to win beside what one cost to keep. */
export function CostsPicture({ periods, grain, currency }: CostsPictureProps) {
  const { t } = useTranslation('costs');
  const format = useFormat();
  const nameOf = usePeriodName();
  const rows = periods.map(({ period, perWonMinor, perKeptMinor, perWonRange }) => ({
    ...{ period: nameOf(period.from, grain), perWon: perWonMinor, perKept: perKeptMinor, perWonRange },
  }));
  const highest = Math.max(
    0,
    ...rows.flatMap(({ perWonRange, perKept }) => [perWonRange?.high ?? 0, perKept ?? 0]),
  );
  return (
    <BarChart
      {...chartLook}
      h={240}
      data={rows}
      dataKey="period"
      withLegend
      yAxisProps={{ ...numbersAtLines, width: 64, ...roundAxis(highest) }}
      series={[
        { name: 'perWon', label: t('column.perWon'), color: 'var(--due)' },
        { name: 'perKept', label: t('column.perKept'), color: 'var(--accent)' },
      ]}
      valueFormatter={(value) => format.money(value, currency, 'compact')}
      barProps={({ name }) => ({
        isAnimationActive: false,
        ...(name === 'perWon' && {
          shape: whiskerBar(({ perWonRange }: (typeof rows)[number]) => perWonRange),
        }),
      })}
    />
  );
}
