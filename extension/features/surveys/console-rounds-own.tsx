import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { RoundTag } from './console-rounds-tag.tsx';
import { useWords } from './use-words.ts';

/** Rounds this person was asked in. Whether they have answered stands nowhere: nobody knows. */
export function OwnRounds() {
  const { t } = useTranslation('surveyRounds');
  const format = useFormat();
  const words = useWords();
  const rounds = useQuery(api.surveyRounds.listOwn.queryOptions());
  return (
    <Card title={t('own.title')}>
      {rounds.error && <ErrorState error={rounds.error} onRetry={() => void rounds.refetch()} />}
      {!rounds.data && !rounds.error && <LoadingRows count={2} />}
      {rounds.data?.length === 0 && <EmptyState title={t('own.none')} hint={t('own.noneHint')} />}
      <Stack gap="md">
        {rounds.data?.map((round) => (
          <div key={round.id}>
            <Group gap="xs">
              <Text fw={600}>{words(round.title)}</Text>
              <RoundTag round={round} />
            </Group>
            <Text size="sm" c="dimmed">
              {t('days', { from: format.day(round.opensOn), to: format.day(round.closesOn) })}
              {' · '}
              {t('hash', { hash: shortHash(round.manifestHash) })}
            </Text>
            {round.state === 'released' && (
              <Anchor component={Link} to={`/surveys/${round.id}/results`} size="sm">
                {t('results')}
              </Anchor>
            )}
            {round.state === 'cancelled' && <Text size="sm">{t('own.cancelled')}</Text>}
          </div>
        ))}
      </Stack>
    </Card>
  );
}
