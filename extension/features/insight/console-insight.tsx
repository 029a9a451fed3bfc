import { Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Flow, Grain } from '../../../shared/features/insight/model.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { ReckonButton } from '../../pages/console/reckon-button.tsx';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import print from '../../ui/print.module.css';
import { PrintButton } from '../../ui/print-button.tsx';
import { BucketFigure } from './console-bucket.tsx';
import { CohortsFigure } from './console-cohorts.tsx';
import { CostsSection } from './console-costs.tsx';
import { ReasonsFigure } from './console-reasons.tsx';
import { RuleCard } from './console-rule.tsx';
import { SurvivalFigure } from './console-survival.tsx';
import { TurnedCard } from './console-turned.tsx';
import classes from './insight.module.css';

const Search = z.object({
  grain: Grain.catch('month'),
  flow: Flow.catch('lost'),
  from: z.string().optional().catch(undefined),
});

/** The company's view: who came, who left, who came back, and what that cost. */
export function InsightPage() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const navigate = useNavigate();
  const leads = useHasRole('manager', 'administrator');
  const { grain, flow, from } = Search.parse(useSearch({ strict: false }));
  const bucket = useQuery(api.insight.bucket.queryOptions({ grain }));
  const change = (next: Partial<z.infer<typeof Search>>) =>
    void navigate({ to: '/insight', search: { grain, flow, from, ...next }, replace: true });
  const run = bucket.data?.run;
  const periods = bucket.data?.periods ?? [];
  const period = periods.find((one) => one.from === from) ?? periods.at(-1);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          run
            ? t('asOf', { when: format.instant(run.computedAt), onDay: format.day(run.throughOn) })
            : t(bucket.data ? 'never' : 'subtitle')
        }
      >
        <Group gap="xs" className={print.screenOnly}>
          <SegmentedControl
            size="sm"
            aria-label={t('grain.label')}
            value={grain}
            onChange={(chosen) => change({ grain: Grain.parse(chosen), from: undefined })}
            data={Grain.options.map((value) => ({ value, label: t(`grain.${value}`) }))}
          />
          {leads && <ReckonButton subject="insight" label={t('recompute')} />}
          <PrintButton />
        </Group>
      </PageHeader>
      {bucket.isPending && <LoadingRows />}
      {bucket.error && <ErrorState error={bucket.error} onRetry={() => void bucket.refetch()} />}
      {bucket.data && (
        <div className={classes.sections}>
          <BucketFigure
            periods={periods}
            grain={grain}
            onAsk={(asked, start) => change({ flow: asked, from: start })}
          />
          {period && (
            <TurnedCard periods={periods} period={period} flow={flow} grain={grain} onChange={change} />
          )}
          {period && <ReasonsFigure period={period} grain={grain} />}
          {leads && <CostsSection grain={grain} />}
          <CohortsFigure grain={grain === 'month' ? 'month' : 'quarter'} />
          <SurvivalFigure />
          <RuleCard rule={bucket.data.rule} mayChange={leads} />
        </div>
      )}
    </>
  );
}
