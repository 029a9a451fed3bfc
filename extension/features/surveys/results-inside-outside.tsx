import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { minimumUnits, type UnitLink } from '../../../shared/features/surveys/inside-outside.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import type { ReleasedResults } from './released-results.ts';
import frame from './results.module.css';
import { InsideOutsideScatter } from './results-inside-outside-scatter.tsx';
import { useWords } from './use-words.ts';

/** Whether customers are more content where colleagues are. */
export function ResultsInsideOutside({ results }: { results: ReleasedResults }) {
  const { roundId } = results.manifest;
  const found = useQuery(api.surveys.insideOutside.queryOptions({ roundId }));
  if (found.data?.state === 'not-asked') return null;
  return (
    <div className={frame.section}>
      {found.isPending && <LoadingRows count={3} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.state === 'known' && <Linked results={results} {...found.data} />}
      {found.data && found.data.state !== 'known' && <NotLinked {...found.data} />}
    </div>
  );
}

function NotLinked(found: { from: string; until: string } & ({ state: 'waiting' } | Few)) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const days = { from: format.day(found.from), until: format.day(found.until) };
  const missing = found.state === 'too-few' ? minimumUnits - found.units : 0;
  return (
    <>
      <Title order={2}>{t('link.title')}</Title>
      <Text c="dimmed" mt={2}>
        {found.state === 'waiting' && t('link.waiting', days)}
        {missing > 0 && t('link.missing', { ...days, count: missing, minimum: minimumUnits })}
        {found.state === 'too-few' && missing <= 0 && t('link.alike')}
      </Text>
    </>
  );
}
type Few = { state: 'too-few'; units: number };

function Linked(given: { results: ReleasedResults; link: UnitLink; from: string; until: string }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  const { units, question, rho, slope } = given.link;
  const days = { from: format.day(given.from), until: format.day(given.until) };
  const nameOf = (id: string) =>
    words(given.results.manifest.cuts.find((cut) => cut.id === id)?.name ?? { en: id, zh: id });
  const inside = (share: number) => format.percent(share);
  const outside = (score: number) => score.toFixed(1);
  const range = ({ low, high }: { low: number; high: number }, say: (value: number) => string) =>
    t('facts.points', { low: say(low), high: say(high) });
  const direction = slope.low > 0 ? 'up' : slope.high < 0 ? 'down' : 'unclear';
  const found = {
    ...{ count: units.length, question: t(`link.${question}`), ...days },
    slope: slope.value.toFixed(2),
    slopeRange: range(slope, (value) => value.toFixed(2)),
    ...{ rho: rho.value.toFixed(2), rhoRange: range(rho, (value) => value.toFixed(2)) },
  };
  return (
    <>
      <Figure
        title={t('link.title')}
        sentence={t(`link.${direction}`, found)}
        fileName="survey-inside-outside"
        rows={units}
        keyOf={({ cutId }) => cutId}
        empty={t('link.alike')}
        columns={[
          { label: t('units.unit'), text: ({ cutId }) => nameOf(cutId) },
          { label: t('link.inside'), text: (unit) => inside(unit.inside.value), end: true },
          { label: t('link.interval'), text: (unit) => range(unit.inside, inside), end: true },
          { label: t(`link.${question}`), text: (unit) => outside(unit.outside.value), end: true },
          { label: t('link.interval'), text: (unit) => range(unit.outside, outside), end: true },
          { label: t('link.customers'), text: ({ customers }) => format.count(customers), end: true },
        ]}
      >
        <InsideOutsideScatter link={given.link} nameOf={nameOf} />
      </Figure>
      <Text size="sm" mt="xs">
        {t('link.figures', found)}
      </Text>
      <Text size="sm" mt={4}>
        {t('link.noProof')}
      </Text>
    </>
  );
}
