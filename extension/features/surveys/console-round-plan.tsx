import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RoundForm } from './console-round-form.tsx';

/** A new round, or one that is planned and not sealed. */
export function RoundPlanPage() {
  const { t } = useTranslation('surveyRounds');
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const rounds = useQuery(api.surveyRounds.list.queryOptions());
  const instruments = useQuery(api.questionnaires.list.queryOptions());
  const teams = useQuery(api.teams.list.queryOptions());
  const facts = useQuery(api.staffAttributes.list.queryOptions());
  const error = rounds.error ?? instruments.error ?? teams.error ?? facts.error;
  const isNew = roundId === 'new';
  const planned = rounds.data?.find(({ id, state }) => id === roundId && state === 'planned');
  return (
    <>
      <Anchor component={Link} to="/surveys" size="sm">
        <IconArrowLeft size={13} aria-hidden /> {t('form.back')}
      </Anchor>
      <PageHeader title={t(isNew ? 'form.new' : 'form.change')} />
      {error && <ErrorState error={error} onRetry={() => void rounds.refetch()} />}
      {!error && !(rounds.data && instruments.data && teams.data && facts.data) && <LoadingRows />}
      {instruments.data?.length === 0 && <EmptyState title={t('form.noQuestionnaire')} />}
      {rounds.data && !isNew && !planned && <EmptyState title={t('surveys:refusal.notPlanned')} />}
      {rounds.data && instruments.data?.[0] && teams.data && facts.data && (isNew || planned) && (
        <RoundForm
          key={roundId}
          planned={planned?.plan ?? null}
          rounds={rounds.data}
          instruments={instruments.data}
          teams={teams.data}
          facts={facts.data}
        />
      )}
    </>
  );
}
