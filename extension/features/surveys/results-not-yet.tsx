import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundResults } from '../../../shared/features/surveys/round-results.ts';
import { AskedReckoning } from '../../pages/console/asked-reckoning.tsx';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { ResultsRefused } from './results-refused.tsx';
import { roundStage } from './round-stage.ts';

/** Where a round stands before its results are out. */
export function ResultsNotYet({ results: { state, manifest, closing } }: { results: RoundResults }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const stage = roundStage({ state, ...manifest }, useToday());
  const closesOn = format.day(manifest.closesOn);
  switch (stage) {
    case 'cancelled':
      return <EmptyState title={t('cancelled')} hint={t('cancelledHint')} />;
    case 'closed':
      return (
        <>
          {closing?.refusal ? (
            <ResultsRefused closing={closing} refusal={closing.refusal} manifest={manifest} />
          ) : (
            <EmptyState title={t('composing')} hint={t('composingHint', closing ?? {})} />
          )}
          <ReleaseNow />
        </>
      );
    case 'ended':
      return (
        <>
          <EmptyState title={t('counting')} hint={t('countingHint')} />
          <ReleaseNow />
        </>
      );
    default:
      return <EmptyState title={t('notClosed')} hint={t('notClosedHint', { closesOn })} />;
  }
}

/** For whoever runs surveys: it comes by itself, within half an hour. */
function ReleaseNow() {
  const { t } = useTranslation('surveyResults');
  const runsSurveys = useHasRole('hr', 'administrator');
  const { mutate, isPending } = useAction(api.surveyRounds.release.mutationOptions());
  if (!runsSurveys) return null;
  return (
    <Group justify="center">
      <AskedReckoning
        subject="survey-release"
        label={t('releaseNow')}
        isAsking={isPending}
        ask={() => mutate()}
      />
    </Group>
  );
}
