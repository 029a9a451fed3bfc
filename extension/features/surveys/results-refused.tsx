import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../../shared/features/surveys/instrument.ts';
import type { ReleaseRefusal } from '../../../shared/features/surveys/release-refusal.ts';
import type { KeptClosing } from '../../../shared/features/surveys/round.ts';
import type { RoundResults } from '../../../shared/features/surveys/round-results.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { useFormat } from '../../ui/format.ts';
import { useWords } from './use-words.ts';

type ResultsRefusedProps = {
  closing: KeptClosing;
  refusal: ReleaseRefusal;
  manifest: RoundResults['manifest'];
};

/** Which check stood against the release, and for whoever runs surveys the step to take. */
export function ResultsRefused({ closing, refusal, manifest }: ResultsRefusedProps) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  const runsSurveys = useHasRole('hr', 'administrator');
  const item =
    refusal.check === 'attack' && itemsOf(manifest.instrument).find(({ id }) => id === refusal.questionId);
  const facts = {
    ...refusal,
    closedOn: format.day(closing.closedOn),
    question: item ? words(item.text) : '',
  };
  return (
    <Alert color="red" variant="light" title={t('refused.title')} role="alert" my="md">
      <Text size="sm">{t(`refused.why.${refusal.check}`, facts)}</Text>
      <Text size="sm" mt="xs">
        {t('refused.nothingShown')}
      </Text>
      <Text size="sm" mt="xs" fw={600}>
        {runsSurveys ? t(`refused.step.${refusal.check}`, facts) : t('refused.others')}
      </Text>
    </Alert>
  );
}
