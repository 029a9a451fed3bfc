import { SegmentedControl, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CutAmounts, TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import { useHasRole } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { CutPoints } from './console-cut-points.tsx';
import { Effort } from './console-effort.tsx';
import { EffortLists } from './console-effort-lists.tsx';
import { MinutesForm } from './console-effort-minutes.tsx';
import { Pareto } from './console-pareto.tsx';
import { TierLog } from './console-tier-log.tsx';
import { TierPreview } from './console-tier-preview.tsx';
import type { TiersRead } from './tiers-answers.ts';

/** Who contributes how much, who is a key customer by that, and where the time goes. */
export function TiersPage() {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const mayChange = useHasRole('manager', 'administrator');
  const [months, setMonths] = useState<TierMonths>(12);
  const [moved, setMoved] = useState<CutAmounts | null>(null);
  const [previewed, setPreviewed] = useState<CutAmounts | null>(null);
  const tiers = useQuery({ ...api.tiers.get.queryOptions({ months }), placeholderData: keepPreviousData });
  const effort = useQuery({
    ...api.tiers.effort.queryOptions({ months }),
    placeholderData: keepPreviousData,
  });
  const failed = [tiers, effort].find(({ error }) => error);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!tiers.data || !effort.data) return <LoadingRows />;
  const { reckonedOn } = tiers.data;
  const cuts = moved ?? startingCuts(tiers.data);
  return (
    <Stack gap="lg">
      <PageHeader
        title={t('title')}
        subtitle={reckonedOn ? t('introAsOf', { onDay: format.day(reckonedOn) }) : t('intro')}
      >
        <SegmentedControl
          aria-label={t('over')}
          value={String(months)}
          onChange={(chosen) => setMonths(TierMonths.parse(Number(chosen)))}
          data={([6, 12, 24] as const).map((value) => ({
            value: String(value),
            label: t(`months.${value}`),
          }))}
        />
      </PageHeader>
      <Pareto read={tiers.data} cuts={cuts} />
      {mayChange && cuts && tiers.data.curve.length > 0 && (
        <CutPoints read={tiers.data} cuts={cuts} onCuts={setMoved} onPreview={() => setPreviewed(cuts)} />
      )}
      {mayChange && previewed && <TierPreview cuts={{ ...previewed, months }} />}
      <Effort effort={effort.data} />
      <EffortLists effort={effort.data} />
      {mayChange && <MinutesForm minutes={effort.data.effortMinutes} />}
      <TierLog />
    </Stack>
  );
}

/** What was decided, else where the curve bends. */
function startingCuts({ cuts, proposed }: TiersRead): CutAmounts | null {
  if (cuts || !proposed) return cuts;
  const atLeast = (amountMinor: number) => Math.max(amountMinor, 1);
  return {
    keyFromMinor: atLeast(proposed.key.atLeast),
    regularFromMinor: atLeast(proposed.regular.atLeast),
  };
}
