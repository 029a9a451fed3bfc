import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AudienceLine } from './audience-line.tsx';
import type { ReleasedResults } from './released-results.ts';
import { ResultsActions } from './results-actions.tsx';
import { ResultsComments } from './results-comments.tsx';
import { ResultsDrivers } from './results-drivers.tsx';
import { ResultsElements } from './results-elements.tsx';
import { ResultsExport } from './results-export.tsx';
import { ResultsFacts } from './results-facts.tsx';
import { ResultsInsideOutside } from './results-inside-outside.tsx';
import { ResultsNotYet } from './results-not-yet.tsx';
import { ResultsQuestions } from './results-questions.tsx';
import { ResultsReliability } from './results-reliability.tsx';
import { ResultsSeal } from './results-seal.tsx';
import { ResultsUnits } from './results-units.tsx';
import { useWords } from './use-words.ts';

/** What a round says, once, the same to everybody who may read it. */
export function ResultsPage() {
  const { t } = useTranslation('surveyResults');
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const words = useWords();
  const found = useQuery(api.surveys.results.queryOptions({ roundId }));
  const results = found.data;
  const released = results?.release && results.closing ? (results as ReleasedResults) : null;
  return (
    <>
      <PageHeader
        title={results ? t('of', { title: words(results.manifest.title) }) : t('title')}
        subtitle={
          results && (
            <>
              {released && <ResultsDates results={released} />} <AudienceLine manifest={results.manifest} />
            </>
          )
        }
      >
        {released && <ResultsExport results={released} />}
      </PageHeader>
      {found.isPending && <LoadingRows />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {results && !released && <ResultsNotYet results={results} />}
      {released && <Released results={released} />}
    </>
  );
}

function ResultsDates({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const { closing, release } = results;
  return t('dates', { closedOn: format.day(closing.closedOn), releasedOn: format.day(release.releasedOn) });
}

function Released({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const { manifest, release } = results;
  return (
    <>
      <ResultsFacts results={results} />
      {release.cells.length === 0 ? (
        <EmptyState title={t('nothing')} hint={t('nothingHint', { minimum: manifest.minimumGroup })} />
      ) : (
        <>
          <ResultsElements results={results} />
          <ResultsUnits results={results} />
          <ResultsQuestions results={results} />
          <ResultsDrivers results={results} />
          <ResultsInsideOutside results={results} />
          <ResultsComments results={results} />
          <ResultsReliability results={results} />
        </>
      )}
      <ResultsActions results={results} />
      <ResultsSeal results={results} />
    </>
  );
}
