import { BarChart } from '@mantine/charts';
import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { chartLook, seriesColors } from '../../ui/charts/chart-look.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { useCauseName } from './console-cause-name.ts';

const periods = [30, 90, 365];
const rowPx = 40;

/** What complaints came from: how many, how many are open still, and how the answers kept their day. */
export function ByCause() {
  const { t } = useTranslation('complaintsConsole');
  const [days, setDays] = useState(90);
  return (
    <Stack gap="xs">
      <Group justify="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={t('count.period')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={periods.map((value) => ({ value: String(value), label: t('count.days', { days: value }) }))}
        />
      </Group>
      <CauseFigure days={days} />
    </Stack>
  );
}

function CauseFigure({ days }: { days: number }) {
  const { t } = useTranslation('complaintsConsole');
  const format = useFormat();
  const causeName = useCauseName();
  const counts = useQuery(api.complaints.countByCause.queryOptions({ days }));
  if (counts.isPending) return <LoadingRows count={3} />;
  if (counts.error) return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />;
  const rows = counts.data;
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const first = rows.find(({ causeId }) => causeId !== null);
  const bars = rows.map((row) => ({
    cause: causeName(row.causeId),
    open: row.open,
    closed: row.total - row.open,
  }));
  return (
    <Figure
      title={t('count.title')}
      sentence={
        first
          ? t('count.says', { count: total, days, name: causeName(first.causeId), most: first.total })
          : t('count.saysUndecided', { count: total, days })
      }
      fileName="complaints-by-cause"
      rows={rows}
      keyOf={({ causeId }) => causeId ?? ''}
      empty={t('count.saysNone', { days })}
      columns={[
        { label: t('count.cause'), text: ({ causeId }) => causeName(causeId) },
        { label: t('count.total'), text: (row) => String(row.total), end: true },
        { label: t('count.open'), text: ({ open }) => String(open), end: true },
        { label: t('count.found'), text: ({ found }) => String(found), end: true },
        {
          label: t('count.answered'),
          text: ({ inTime, due }) => (due === 0 ? '–' : `${format.count(inTime)} / ${format.count(due)}`),
          end: true,
        },
      ]}
    >
      <BarChart
        {...chartLook}
        h={rows.length * rowPx + 60}
        data={bars}
        dataKey="cause"
        type="stacked"
        orientation="vertical"
        withLegend
        yAxisProps={{ width: 150 }}
        xAxisProps={{ allowDecimals: false }}
        maxBarWidth={18}
        series={[
          { name: 'open', label: t('count.open'), color: seriesColors[2] },
          { name: 'closed', label: t('show.closed'), color: seriesColors[0] },
        ]}
      />
    </Figure>
  );
}
