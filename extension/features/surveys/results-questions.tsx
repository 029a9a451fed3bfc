import { useTranslation } from 'react-i18next';
import { everybodyOf } from '../../../shared/features/surveys/manifest.ts';
import type { ReleaseCell } from '../../../shared/features/surveys/release.ts';
import { questionsOf, type ReleaseQuestion } from '../../../shared/features/surveys/release-questions.ts';
import { useFormat } from '../../ui/format.ts';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import type { ReleasedResults } from './released-results.ts';

import frame from './results.module.css';
import classes from './results-questions.module.css';
import { useQuestionName } from './use-question-name.ts';
import { useWords } from './use-words.ts';

type Row = { question: ReleaseQuestion; cell: ReleaseCell };

/** Every question as everybody answered it. */
export function ResultsQuestions({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  const everybody = everybodyOf(results.manifest).id;
  const rows: Row[] = questionsOf(results.manifest.instrument).flatMap((question) => {
    const cell = results.release.cells.find(
      (each) => each.cutId === everybody && each.questionId === question.id,
    );
    return cell ? [{ question, cell }] : [];
  });
  const nameOf = useQuestionName();
  return (
    <div className={frame.section}>
      <RowsSheet
        title={t('questions.title')}
        sentence={t('questions.lead')}
        fileName="survey-questions"
        rows={rows}
        keyOf={({ question }) => question.id}
        empty={t('questions.none')}
        columns={[
          { label: t('questions.question'), text: ({ question }) => nameOf(question) },
          {
            label: t('questions.distribution'),
            text: ({ question, cell }) =>
              question.answers.map((answer, at) => `${words(answer)}: ${cell.counts[at]}`).join(' · '),
            show: (row) => <Distribution {...row} />,
          },
          {
            label: t('questions.favourable'),
            text: ({ cell }) => (cell.favourable ? format.percent(cell.favourable.share) : '–'),
            end: true,
          },
          {
            label: t('questions.mean'),
            text: ({ cell }) => (cell.mean === null ? '–' : cell.mean.toFixed(2)),
            end: true,
          },
          {
            label: t('questions.answers'),
            text: ({ cell }) => format.count(cell.counts.reduce((sum, count) => sum + count, 0)),
            end: true,
          },
        ]}
      />
    </div>
  );
}

function Distribution({ question, cell }: Row) {
  const words = useWords();
  const most = Math.max(...cell.counts);
  const label = question.answers.map((answer, at) => `${words(answer)}: ${cell.counts[at]}`).join(', ');
  return (
    <span>
      <span className={classes.distribution} role="img" aria-label={label} title={label}>
        {question.answers.map((answer, at) => (
          <i key={words(answer)} style={{ height: `${(cell.counts[at]! / most) * 100}%` }} />
        ))}
      </span>
    </span>
  );
}
