import { CompositeChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { survivalAt } from '../../../shared/statistics/kaplan-meier.ts';
import { chartLook, numbersAtLines, seriesColors } from '../../ui/charts/chart-look.ts';
import { IntervalShade } from '../../ui/charts/interval-shade.tsx';
import { useFormat } from '../../ui/format.ts';
import type { SurvivalCurve } from './console-survival.tsx';
import { useGroupName } from './use-group-name.ts';

/** Each curve with its interval as a shade, for as long as somebody of its group is followed. */
export function SurvivalPicture({ curves }: { curves: readonly SurvivalCurve[] }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const groupName = useGroupName();
  const longest = Math.max(0, ...curves.map(({ longestMonths }) => longestMonths));
  const data = Array.from({ length: longest + 1 }, (_, months) => {
    const point: Record<string, number | [number, number]> = { months };
    for (const { group, longestMonths, steps } of curves) {
      if (months > longestMonths) continue;
      const step = survivalAt(steps, months);
      point[group] = step?.survival ?? 1;
      point[`${group} range`] = [step?.lower ?? step?.survival ?? 1, step?.upper ?? step?.survival ?? 1];
    }
    return point;
  });
  const colorOf = (index: number) => seriesColors[index % seriesColors.length]!;
  return (
    <CompositeChart
      {...chartLook}
      h={280}
      data={data}
      dataKey="months"
      curveType="stepAfter"
      withDots={false}
      withLegend={curves.length > 1}
      connectNulls={false}
      xAxisLabel={t('survival.months')}
      yAxisLabel={t('survival.staying')}
      yAxisProps={{ ...numbersAtLines, domain: [0, 1], width: 48, tickFormatter: format.percent }}
      valueFormatter={format.percent}
      lineProps={{ isAnimationActive: false }}
      series={curves.map(({ group }, index) => ({
        ...{ name: group, label: groupName(group), type: 'line', color: colorOf(index) },
      }))}
    >
      {curves.map(({ group }, index) => (
        <IntervalShade key={group} dataKey={`${group} range`} type="stepAfter" color={colorOf(index)} />
      ))}
    </CompositeChart>
  );
}
