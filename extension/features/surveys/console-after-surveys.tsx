import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useActionState } from './use-action-state.ts';
import { useWords } from './use-words.ts';

/** What this person owes after surveys; for whoever runs them, results that nothing has followed. */
export function AfterSurveysCard() {
  const { t } = useTranslation('surveyActions');
  const words = useWords();
  const actionState = useActionState();
  const { data } = useQuery(api.surveys.followUps.queryOptions());
  if (!data || data.own.length + data.alone.length + data.refused.length === 0) return null;
  return (
    <Card title={t('today.title')}>
      <Stack gap={6}>
        {data.refused.map(({ roundId, title }) => (
          <Text key={roundId} size="sm">
            <Anchor component={Link} to={`/surveys/${roundId}/results`} c="var(--late)" inherit>
              {t('today.refused', { title: words(title) })}
            </Anchor>
          </Text>
        ))}
        {data.alone.map(({ roundId, title, days }) => (
          <Text key={roundId} size="sm">
            <Anchor component={Link} to={`/surveys/${roundId}/results`} c="var(--late)" inherit>
              {t('today.alone', { title: words(title), count: days })}
            </Anchor>
          </Text>
        ))}
        {data.own.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('today.own')}
          </Text>
        )}
        {data.own.map((action) => (
          <Text key={action.id} size="sm">
            <Anchor component={Link} to={`/surveys/${action.roundId}/results`} inherit>
              {action.what}
            </Anchor>{' '}
            {actionState(action)}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
