import { SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PulseQuestion } from '../../../shared/features/loyalty/pulses/model.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PulseDistribution } from './console-pulse-distribution.tsx';
import { LatestAnswers } from './console-pulse-latest.tsx';
import { PulseRulesForm } from './console-pulse-rules.tsx';

/** A year shows the rhythm of quarterly questions. */
const days = 365;

/** What came back, and when and of whom is asked. */
export function PulseView() {
  const { t } = useTranslation('pulses');
  const rules = useQuery(api.pulses.rules.queryOptions());
  const [chosen, setChosen] = useState<PulseQuestion | null>(null);
  const question = chosen ?? rules.data?.question ?? 'recommendation';
  const results = useQuery({
    ...api.pulses.results.queryOptions({ question, days }),
    enabled: rules.data !== undefined,
  });
  if (rules.error) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!rules.data) return <LoadingRows count={5} />;
  return (
    <Stack gap="lg">
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('rules.question')}
        value={question}
        onChange={(value) => setChosen(PulseQuestion.parse(value))}
        data={PulseQuestion.options.map((value) => ({ value, label: t(`questionName.${value}`) }))}
      />
      {results.isPending && <LoadingRows count={5} />}
      {results.error && <ErrorState error={results.error} onRetry={() => void results.refetch()} />}
      {results.data && <PulseDistribution question={question} results={results.data} />}
      {results.data && results.data.latest.length > 0 && (
        <LatestAnswers question={question} latest={results.data.latest} />
      )}
      <PulseRulesForm rules={rules.data} />
    </Stack>
  );
}
