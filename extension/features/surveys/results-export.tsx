import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Release } from '../../../shared/features/surveys/release.ts';
import { questionsOf } from '../../../shared/features/surveys/release-questions.ts';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { saveRows } from '../../ui/save-rows.ts';
import { saveText } from '../../ui/save-text.ts';
import type { ReleasedResults } from './released-results.ts';
import { useQuestionName } from './use-question-name.ts';
import { useWords } from './use-words.ts';

/** The whole release, which the page loads in parts, and nothing beside it. */
export function ResultsExport({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const { roundId } = results.manifest;
  const saveCsv = useSaveFigures(results);
  const load = { mutationFn: () => pageClient.surveys.release.query({ roundId }) };
  const json = useAction(load, { onDone: (release) => saveJson(results, release), onlyReads: true });
  const csv = useAction(load, { onDone: saveCsv, onlyReads: true });
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          loading={json.isPending || csv.isPending}
        >
          {t('export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => json.mutate()}>{t('export.json')}</Menu.Item>
        <Menu.Item onClick={() => csv.mutate()}>{t('export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const fileName = ({ closing }: ReleasedResults) => `survey-${closing.closedOn}`;

function saveJson(results: ReleasedResults, release: Release): void {
  const { manifest, manifestHash, closing } = results;
  const { title, instrument, cohorts, cuts } = manifest;
  const whole = { manifestHash, title, instrument, cohorts, cuts, closing, release };
  saveText({ fileName: `${fileName(results)}.json`, text: JSON.stringify(whole, null, 2) });
}

/** A line for each answer to each question in each unit that is shown. */
function useSaveFigures(results: ReleasedResults) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const nameOf = useQuestionName();
  const { cuts, instrument } = results.manifest;
  return ({ cells }: Release) => {
    const cutOf = new Map(cuts.map((cut) => [cut.id, words(cut.name)]));
    const questionOf = new Map(questionsOf(instrument).map((question) => [question.id, question]));
    const rows = cells.flatMap(({ cutId, questionId, counts }) => {
      const question = questionOf.get(questionId)!;
      const named = { unit: cutOf.get(cutId)!, question: nameOf(question) };
      return counts.map((count, at) => ({ ...named, answer: words(question.answers[at]!), count }));
    });
    saveRows({
      fileName: fileName(results),
      columns: [
        { label: t('figures.unit'), text: ({ unit }) => unit },
        { label: t('figures.question'), text: ({ question }) => question },
        { label: t('figures.answer'), text: ({ answer }) => answer },
        { label: t('figures.count'), text: ({ count }) => String(count) },
      ],
      rows,
    });
  };
}
