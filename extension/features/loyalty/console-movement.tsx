import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { MovementDetailCard } from './console-movement-detail.tsx';
import { MovementMatrix } from './console-movement-matrix.tsx';

type Way = Pick<Movement[number], 'from' | 'to'>;

/** From where to where customers went between two months. */
export function MovementView() {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const months = useQuery(api.sayAndDo.months.queryOptions());
  const [chosen, setChosen] = useState<{ fromMonth?: string; toMonth?: string }>({});
  const [way, setWay] = useState<Way | null>(null);
  const [toMonth, fromMonth] = [
    chosen.toMonth ?? months.data?.[0] ?? '',
    chosen.fromMonth ?? months.data?.[1] ?? '',
  ];
  const between = { fromMonth, toMonth };
  const found = useQuery({ ...api.sayAndDo.movement.queryOptions(between), enabled: fromMonth !== '' });
  if (months.isPending) return <LoadingRows count={4} />;
  if (months.error) return <ErrorState error={months.error} onRetry={() => void months.refetch()} />;
  if (months.data.length < 2) return <EmptyState title={t('movement.empty')} />;
  const options = months.data.map((value) => ({ value, label: format.month(value) }));
  const rows = found.data ?? [];
  const moved = rows.reduce((sum, { from, to, count }) => sum + (from === to ? 0 : count), 0);
  return (
    <Stack gap="lg">
      <Group gap="sm">
        {(['fromMonth', 'toMonth'] as const).map((end) => (
          <NativeSelect
            key={end}
            label={t(`movement.${end}`)}
            value={between[end]}
            data={options}
            onChange={({ currentTarget }) => setChosen({ ...between, [end]: currentTarget.value })}
          />
        ))}
      </Group>
      <Figure
        title={t('movement.title')}
        sentence={t('movement.sentence', { count: moved })}
        fileName={`movement-${fromMonth}-${toMonth}`}
        rows={rows}
        keyOf={({ from, to }) => `${from} ${to}`}
        empty={<Text c="dimmed">{t('movement.empty')}</Text>}
        columns={[
          { label: t('movement.from'), text: ({ from }) => t(`quadrant.${from}`) },
          { label: t('movement.to'), text: ({ to }) => t(`quadrant.${to}`) },
          { label: t('movement.count'), text: ({ count }) => String(count), end: true },
          { label: t('movement.share'), text: ({ share }) => format.percent(share), end: true },
          {
            label: t('movement.range'),
            text: ({ likely }) =>
              likely
                ? t('movement.between', {
                    low: format.percent(likely.low),
                    high: format.percent(likely.high),
                  })
                : '',
            end: true,
          },
        ]}
      >
        <MovementMatrix movement={rows} way={way} choose={setWay} />
        <Text size="xs" c="dimmed" mt="xs">
          {t('movement.hint')}
        </Text>
      </Figure>
      {way && <MovementDetailCard between={between} way={way} />}
    </Stack>
  );
}
