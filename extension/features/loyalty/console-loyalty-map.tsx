import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoyaltyDot, mostDots } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import type { Quadrant } from '../../../shared/features/loyalty/say-and-do/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { NotKnownList } from './console-not-known.tsx';
import { QuadrantList } from './console-quadrant-list.tsx';
import { SayAndDoScatter } from './console-scatter.tsx';
import { useIndexText } from './use-index-text.ts';

export function LoyaltyMapView() {
  const { t } = useTranslation('sayAndDo');
  const { staff } = useDirectory();
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [segment, setSegment] = useState<string | null>(null);
  const [active, setActive] = useState<LoyaltyDot | null>(null);
  const found = useQuery({
    ...api.sayAndDo.map.queryOptions({ ownerId, segment }),
    placeholderData: keepPreviousData,
  });
  const format = useFormat();
  const indexText = useIndexText();
  if (found.isPending) return <LoadingRows count={6} />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { dots, counts, segments, placedAt } = found.data;
  const count = Object.fromEntries(counts.map((each) => [each.quadrant, each.count]));
  const counted = (quadrant: Quadrant) => format.count(count[quadrant] ?? 0);
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <NativeSelect
          label={t('filter.owner')}
          value={ownerId ?? ''}
          onChange={({ currentTarget }) => setOwnerId(currentTarget.value || null)}
          data={[
            { value: '', label: t('filter.everyone') },
            ...staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {segments.length > 1 && (
          <NativeSelect
            label={t('filter.segment')}
            value={segment ?? ''}
            onChange={({ currentTarget }) => setSegment(currentTarget.value || null)}
            data={[
              { value: '', label: t('filter.allSegments') },
              ...segments.map((value) => ({ value, label: t(`segment.${value}`) })),
            ]}
          />
        )}
      </Group>
      <Figure
        title={t('map.title')}
        sentence={t('map.sentence', {
          ...{ loyal: counted('loyal'), willing: counted('willing') },
          ...{ captive: counted('captive'), neither: counted('neither'), unknown: counted('not-known') },
        })}
        fileName="loyalty-map"
        rows={dots}
        keyOf={(dot) => dot.customerId}
        empty={t('map.empty')}
        columns={[
          { label: t('column.customer'), text: (dot) => dot.name },
          { label: t('column.place'), text: (dot) => t(`quadrant.${dot.quadrant}`) },
          { label: t('column.segment'), text: (dot) => t(`segment.${dot.segment}`) },
          { label: t('column.stated'), text: (dot) => indexText(dot.stated), end: true },
          { label: t('column.behavioural'), text: (dot) => indexText(dot.behavioural), end: true },
        ]}
      >
        <SayAndDoScatter dots={dots} active={active} activate={setActive} />
        <Text size="xs" c="dimmed" mt="xs">
          {t('map.note')}{' '}
          {t('map.clear', {
            clear: format.count(dots.filter(({ isClear }) => isClear).length),
            drawn: format.count(dots.length),
          })}{' '}
          {dots.length === mostDots && t('map.fewer', { count: dots.length })}{' '}
          {placedAt && t('map.placedAt', { when: format.instant(placedAt) })}
        </Text>
      </Figure>
      {dots.length > 0 && <QuadrantList dots={dots} activate={setActive} />}
      {placedAt && <NotKnownList ownerId={ownerId} segment={segment} total={count['not-known'] ?? 0} />}
    </Stack>
  );
}
