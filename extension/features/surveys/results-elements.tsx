import { useTranslation } from 'react-i18next';
import { everybodyOf } from '../../../shared/features/surveys/manifest.ts';
import {
  clearChangeBelow,
  type ReleaseChange,
  type ReleaseElement,
} from '../../../shared/features/surveys/release.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { IntervalRows } from '../../ui/charts/interval-rows.tsx';
import { useFormat } from '../../ui/format.ts';
import { pointsOf, type ReleasedResults } from './released-results.ts';

type Row = ReleaseElement & { change: ReleaseChange | undefined };

/** The five elements for everybody, each with its interval and where it lay last time. */
export function ResultsElements({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const everybody = everybodyOf(results.manifest).id;
  const { elements, comparison } = results.release;
  const rows: Row[] = elements
    .filter(({ cutId }) => cutId === everybody)
    .map((element) => ({
      ...element,
      change: comparison?.changes.find((each) => each.cutId === everybody && each.of === element.element),
    }));
  return (
    <Figure
      title={t('elements.title')}
      sentence={t('elements.lead')}
      fileName="survey-elements"
      rows={rows}
      keyOf={({ element }) => element}
      empty={t('elements.none')}
      columns={[
        { label: t('elements.name'), text: ({ element }) => t(`element.${element}`) },
        { label: t('elements.share'), text: ({ favourable }) => format.share(favourable.share), end: true },
        { label: t('elements.low'), text: ({ favourable }) => format.share(favourable.low), end: true },
        { label: t('elements.high'), text: ({ favourable }) => format.share(favourable.high), end: true },
        {
          label: t('elements.before'),
          text: ({ change }) => (change ? format.share(change.before) : ''),
          end: true,
        },
      ]}
    >
      <IntervalRows
        rows={rows.map(({ element, favourable, change }) => ({
          ...{ key: element, share: favourable.share, interval: favourable, before: change?.before },
          name: (
            <>
              {t(`element.${element}`)} <small>{t(`elementAbout.${element}`)}</small>
            </>
          ),
          text: (
            <>
              {format.percent(favourable.share)} {change && <Change change={change} />}
            </>
          ),
        }))}
      />
    </Figure>
  );
}

function Change({ change: { difference, pValue } }: { change: ReleaseChange }) {
  const { t } = useTranslation('surveyResults');
  if (pValue >= clearChangeBelow) return <small>{t('elements.noChange')}</small>;
  const points = Math.abs(pointsOf(difference));
  return (
    <strong data-down={difference < 0 || undefined}>
      {t(difference > 0 ? 'elements.up' : 'elements.down', { points })}
    </strong>
  );
}
