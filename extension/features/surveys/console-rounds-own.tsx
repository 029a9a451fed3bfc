import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysWithoutAction } from '../../../shared/features/surveys/action.ts';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ActionList } from './action-list.tsx';
import { OwnRoundWay } from './console-rounds-own-way.tsx';
import { RoundTag } from './console-rounds-tag.tsx';
import type { OwnRound } from './survey-answers.ts';
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
            <OwnRoundWay round={round} />
            {round.state === 'released' && (
              <Anchor component={Link} to={`/surveys/${round.id}/results`} size="sm">
                {t('results')}
              </Anchor>
            )}
            {round.followUp && <FollowUp {...round.followUp} />}
            {round.state === 'cancelled' && <Text size="sm">{t('own.cancelled')}</Text>}
          </div>
        ))}
      </Stack>
    </Card>
  );
}

/** What was announced after its results, and whether nothing was for too long. */
function FollowUp({ releasedOn, actions }: NonNullable<OwnRound['followUp']>) {
  const { t } = useTranslation('surveyActions');
  const days = daysWithoutAction({ releasedOn, actions }, useToday());
  return (
    <>
      {days !== null && (
        <Text size="sm" c="var(--late)">
          {t('alone', { count: days })}
        </Text>
      )}
      {actions.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t('follows')}
          </Text>
          <ActionList actions={actions} cuts={[]} />
        </>
      )}
    </>
  );
}
