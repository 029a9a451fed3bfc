import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortGrain } from '../../../shared/features/insight/model.ts';
import { periodCode } from '../../../shared/features/insight/period.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { HeatMap } from './heat-map.tsx';
import { usePeriodName } from './use-period-name.ts';

const mostRows = 18;
const mostAges = 18;
const measures = ['staying', 'ordering'] as const;

/** Customers whose first orders fell together, and how many of them are left. */
export function CohortsFigure({ grain }: { grain: CohortGrain }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const nameOf = usePeriodName();
  const [measure, setMeasure] = useState<(typeof measures)[number]>('staying');
  const found = useQuery(api.insight.cohorts.queryOptions({ grain }));
  if (found.isPending) return <LoadingRows count={3} />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const cohorts = found.data.slice(-mostRows);
  const ages = Math.min(mostAges, Math.max(0, ...cohorts.map((cohort) => cohort.ages.length)));
  const oldest = cohorts[0];
  return (
    <Figure
      title={t('cohorts.title')}
      sentence={
        oldest &&
        t('cohorts.sentence', {
          ...{ size: format.count(oldest.size), period: nameOf(oldest.cohortOn, grain) },
          staying: format.count(oldest.ages.at(-1)?.staying.count ?? 0),
        })
      }
      fileName={`cohorts-by-${grain}`}
      columns={[
        {
          label: t('cohorts.cohort'),
          text: ({ cohortOn }) => periodCode(cohortOn, grain),
          show: ({ cohortOn }) => nameOf(cohortOn, grain),
        },
        { label: t('cohorts.size'), text: ({ size }) => String(size), end: true },
        ...Array.from({ length: ages }, (_, age) => ({
          label: t(`cohorts.age.${grain}`, { age }),
          text: (cohort: (typeof cohorts)[number]) => String(cohort.ages[age]?.[measure].count ?? ''),
          end: true,
        })),
      ]}
      rows={cohorts}
      keyOf={({ cohortOn }) => cohortOn}
      empty={t('cohorts.empty')}
    >
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('cohorts.measure.label')}
        value={measure}
        onChange={(chosen) => setMeasure(chosen === 'ordering' ? 'ordering' : 'staying')}
        data={measures.map((value) => ({ value, label: t(`cohorts.measure.${value}`) }))}
      />
      <HeatMap
        label={t('cohorts.title')}
        corner={t('cohorts.cohort')}
        columns={Array.from({ length: ages }, (_, age) => String(age))}
        rows={cohorts.map((cohort) => ({
          key: cohort.cohortOn,
          name: nameOf(cohort.cohortOn, grain),
          cells: cohort.ages.slice(0, ages).map(({ age, [measure]: { share, count, interval } }) => ({
            ...{ share, interval, text: format.percent(share) },
            label: t('cohorts.cell', {
              ...{ cohort: nameOf(cohort.cohortOn, grain), age: t(`cohorts.age.${grain}`, { age }) },
              ...{ share: format.percent(share), size: format.count(cohort.size), kept: format.count(count) },
              ...{ low: format.percent(interval?.low ?? 0), high: format.percent(interval?.high ?? 1) },
            }),
          })),
        }))}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {t('cohorts.hint')}
      </Text>
    </Figure>
  );
}
