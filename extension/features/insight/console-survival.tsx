import { SegmentedControl, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { SurvivalSplit } from '../../../shared/features/insight/model.ts';
import { survivalAt } from '../../../shared/statistics/kaplan-meier.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SurvivalPicture } from './console-survival-picture.tsx';
import { useGroupName } from './use-group-name.ts';

export type SurvivalCurve = inferRouterOutputs<AppRouter>['insight']['survival'][number];

/** How long customers stay, with what is not known for sure around it. */
export function SurvivalFigure() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const groupName = useGroupName();
  const [by, setBy] = useState<SurvivalSplit>('all');
  const found = useQuery({
    ...api.insight.survival.queryOptions({ by }),
    placeholderData: keepPreviousData,
  });
  if (found.isPending) return <LoadingRows count={3} />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const curves = found.data;
  const rows = curves.flatMap((curve) => curve.steps.map((step) => ({ ...step, group: curve.group })));
  return (
    <Figure
      title={t('survival.title')}
      sentence={<AfterAYear curves={curves} />}
      fileName={`survival-by-${by}`}
      columns={[
        { label: t('survival.groupLabel'), text: ({ group }) => groupName(group) },
        { label: t('survival.months'), text: ({ at }) => String(at), end: true },
        { label: t('survival.atRisk'), text: ({ atRisk }) => String(atRisk), end: true },
        { label: t('survival.staying'), text: ({ survival }) => format.percent(survival), end: true },
        {
          label: t('survival.range'),
          text: ({ lower, upper }) =>
            lower === null || upper === null
              ? ''
              : t('survival.between', { low: format.percent(lower), high: format.percent(upper) }),
          end: true,
        },
      ]}
      rows={rows}
      keyOf={({ group, at }) => `${group} ${at}`}
      empty={t('survival.empty')}
    >
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('survival.by.label')}
        value={by}
        onChange={(chosen) => setBy(SurvivalSplit.parse(chosen))}
        data={SurvivalSplit.options.map((value) => ({ value, label: t(`survival.by.${value}`) }))}
      />
      <SurvivalPicture curves={curves} />
      <Text size="xs" c="dimmed" mt={6}>
        {t('survival.how')}
      </Text>
    </Figure>
  );
}

function AfterAYear({ curves: [curve] }: { curves: readonly SurvivalCurve[] }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const groupName = useGroupName();
  if (!curve || curve.longestMonths < 12) return t('survival.sentenceShort');
  const step = survivalAt(curve.steps, 12);
  if (!step || step.lower === null || step.upper === null) return t('survival.sentenceShort');
  return t('survival.sentence', {
    ...{ group: groupName(curve.group), share: format.percent(step.survival) },
    ...{ low: format.percent(step.lower), high: format.percent(step.upper) },
  });
}
