import { BarChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { chartLook, numbersAtLines } from '../../../ui/charts/chart-look.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { whiskerBar } from '../../../ui/charts/whisker-bar.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { EffortRead } from './tiers-answers.ts';
import { useTierName } from './use-tier-name.ts';

type Likely = EffortRead['shares'][number]['timeLikely'];

/** Each tier's part of the time beside its part of the contribution. */
export function Effort({ effort }: { effort: EffortRead }) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const tierName = useTierName();
  const { currency } = useDirectory().settings;
  const { apart, shares } = effort;
  const isAny = shares.some(({ minutes }) => minutes > 0);
  const rows = isAny ? shares.filter(({ customers }) => customers > 0) : [];
  const share = (part: number | null) => (part === null ? '–' : format.share(part));
  const between = (likely: Likely) =>
    likely ? t('effort.range', { low: format.percent(likely.low), high: format.percent(likely.high) }) : '–';
  const furthest = shares.find(({ tier }) => tier === apart?.tier);
  const sentence =
    apart && furthest
      ? t(furthest.timeLikely ? 'effort.apart' : 'effort.more', {
          ...{ tier: tierName(apart.tier), time: format.percent(apart.timeShare) },
          ...{ timeRange: between(furthest.timeLikely), valueRange: between(furthest.contributionLikely) },
          value: format.percent(apart.contributionShare),
        })
      : t('effort.balanced');
  const bars = rows.map(({ tier, timeShare, contributionShare, timeLikely, contributionLikely }) => ({
    ...{ tier: tierName(tier), time: timeShare ?? 0, value: contributionShare ?? 0 },
    ...{ timeLikely, valueLikely: contributionLikely },
  }));
  return (
    <Figure
      title={t('effort.title')}
      sentence={sentence}
      fileName="effort"
      empty={t('effort.empty')}
      rows={rows}
      keyOf={({ tier }) => tier ?? 'none'}
      columns={[
        { label: t('effort.tier'), text: ({ tier }) => tierName(tier) },
        { label: t('effort.customers'), text: ({ customers }) => format.count(customers), end: true },
        {
          label: t('effort.hours'),
          text: ({ minutes }) => format.count(Math.round(minutes / 60)),
          end: true,
        },
        { label: t('effort.time'), text: ({ timeShare }) => share(timeShare), end: true },
        { label: t('effort.timeRange'), text: ({ timeLikely }) => between(timeLikely), end: true },
        { label: t('effort.value'), text: ({ contributionShare }) => share(contributionShare), end: true },
        {
          label: t('effort.valueRange'),
          text: ({ contributionLikely }) => between(contributionLikely),
          end: true,
        },
        {
          label: t('effort.perHour'),
          text: ({ minutes, contributionMinor }) =>
            minutes === 0 ? '–' : format.money((contributionMinor / minutes) * 60, currency, 'compact'),
          end: true,
        },
      ]}
    >
      <BarChart
        {...chartLook}
        h={260}
        data={bars}
        dataKey="tier"
        series={[
          { name: 'time', label: t('effort.time'), color: 'var(--cool)' },
          { name: 'value', label: t('effort.value'), color: 'var(--accent)' },
        ]}
        withLegend
        valueFormatter={format.percent}
        yAxisProps={{ ...numbersAtLines, domain: [0, 1] }}
        barProps={({ name }) => ({
          isAnimationActive: false,
          shape: whiskerBar(({ timeLikely, valueLikely }: (typeof bars)[number]) =>
            name === 'time' ? timeLikely : valueLikely,
          ),
        })}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t('effort.hint')}
      </Text>
    </Figure>
  );
}
