import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StandingInCard } from '../../features/handovers/console-standing-in.tsx';
import { TakenOverCard } from '../../features/handovers/console-taken-over.tsx';
import { DueThisWeek } from '../../features/promises/console-due-this-week.tsx';
import { MyKeptRate } from '../../features/promises/console-my-kept-rate.tsx';
import { ExportToday } from '../../features/prompts/console-export-today.tsx';
import { WhoFirst } from '../../features/prompts/console-who-first.tsx';
import { useNoteShown } from '../../features/prompts/use-note-shown.ts';
import { AfterSurveysCard } from '../../features/surveys/console-after-surveys.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { api } from '../page-client.ts';
import { PageColumns } from './page-columns.tsx';

/** The start of a day: who first and why; beside it what is coming and how well promises are kept. */
export function TodayPage() {
  const { t } = useTranslation('promptsConsole');
  const today = useQuery(api.sync.today.queryOptions({}));
  useNoteShown(today.data?.customers);
  const { customers = [], total } = today.data ?? {};
  return (
    <>
      <PageHeader title={t('title')} subtitle={total ? t('subtitle', { count: total }) : undefined}>
        {customers.length > 0 && <ExportToday customers={customers} />}
      </PageHeader>
      <PageColumns
        main={
          <>
            {today.isPending && <LoadingRows />}
            {today.error && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
            {total === 0 && <EmptyState title={t('allDone')} hint={t('allDoneHint')} />}
            {customers.length > 0 && <WhoFirst customers={customers} />}
          </>
        }
        side={
          <>
            <StandingInCard />
            <TakenOverCard />
            <AfterSurveysCard />
            <DueThisWeek />
            <MyKeptRate />
          </>
        }
      />
    </>
  );
}
