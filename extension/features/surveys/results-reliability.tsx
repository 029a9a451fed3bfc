import { useTranslation } from 'react-i18next';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import type { ReleasedResults } from './released-results.ts';
import classes from './results.module.css';

const figure = (value: number) => value.toFixed(2);

/** Whether the questions of an element measure one thing. */
export function ResultsReliability({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  return (
    <div className={classes.section}>
      <RowsSheet
        title={t('reliability.title')}
        sentence={t('reliability.lead')}
        fileName="survey-reliability"
        rows={results.release.reliability}
        keyOf={({ element }) => element}
        empty={t('reliability.none')}
        columns={[
          { label: t('reliability.element'), text: ({ element }) => t(`element.${element}`) },
          {
            label: t('reliability.alpha'),
            text: ({ alpha, interval }) =>
              `${figure(alpha)} (${figure(interval.low)}–${figure(interval.high)})`,
            end: true,
          },
          {
            label: t('reliability.omega'),
            text: ({ omega }) => (omega === null ? '–' : figure(omega)),
            end: true,
          },
          { label: t('reliability.items'), text: ({ items }) => String(items), end: true },
        ]}
      />
    </div>
  );
}
