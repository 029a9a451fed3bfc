import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ItemSubject, itemsOf } from '../../../shared/features/surveys/instrument.ts';
import { everybodyOf } from '../../../shared/features/surveys/manifest.ts';
import type { ReleaseCell } from '../../../shared/features/surveys/release.ts';
import { useFormat } from '../../ui/format.ts';
import type { ReleasedResults } from './released-results.ts';
import classes from './results-facts.module.css';

/** What everybody said, in four figures. */
export function ResultsFacts({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const { closing, release } = results;
  const bounds = release.nonResponse.find(({ cutId }) => cutId === everybodyOf(results.manifest).id);
  const points = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value))}`;
  const share = ({ favourable }: ReleaseCell) =>
    favourable && {
      value: format.percent(favourable.share),
      note: t('facts.interval', {
        low: format.percent(favourable.low),
        high: format.percent(favourable.high),
      }),
    };
  const recommended = ({ recommendation }: ReleaseCell) =>
    recommendation && {
      value: points(recommendation.score),
      note: t('facts.points', { low: points(recommendation.low), high: points(recommendation.high) }),
    };
  return (
    <dl className={classes.facts}>
      <Fact
        name={t('facts.answered')}
        value={t('facts.answeredOf', { count: closing.counted, eligible: closing.eligible })}
        note={format.percent(closing.eligible === 0 ? 0 : closing.counted / closing.eligible)}
      />
      <SubjectFact results={results} subject="satisfaction" name={t('facts.satisfied')} of={share}>
        {bounds &&
          t('facts.worstCase', { low: format.percent(bounds.low), high: format.percent(bounds.high) })}
      </SubjectFact>
      <SubjectFact results={results} subject="recommendation" name={t('facts.recommend')} of={recommended} />
      <SubjectFact results={results} subject="belief" name={t('facts.believe')} of={share} />
    </dl>
  );
}

function SubjectFact({
  results,
  subject,
  name,
  of,
  children,
}: {
  results: ReleasedResults;
  subject: ItemSubject;
  name: string;
  of: (cell: ReleaseCell) => { value: string; note: string } | null;
  children?: ReactNode;
}) {
  const { t } = useTranslation('surveyResults');
  const item = itemsOf(results.manifest.instrument).find(
    (each) => each.subject === subject && each.kind === 'rating',
  );
  if (!item) return <Fact name={name} value="–" note={t('facts.noQuestion')} />;
  const everybody = everybodyOf(results.manifest).id;
  const cell = results.release.cells.find((each) => each.cutId === everybody && each.questionId === item.id);
  const figure = cell && of(cell);
  if (!figure) return <Fact name={name} value="–" note={t('facts.notShown')} />;
  return (
    <Fact name={name} value={figure.value} note={figure.note}>
      {children}
    </Fact>
  );
}

function Fact({
  name,
  value,
  note,
  children,
}: {
  name: string;
  value: string;
  note: string;
  children?: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{note}</small>
        {children && <small>{children}</small>}
      </dd>
    </div>
  );
}
