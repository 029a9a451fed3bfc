import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RoundRow } from './console-round-row.tsx';

/** Every round with its state, for whoever runs surveys. */
export function RoundSheet() {
  const { t } = useTranslation('surveyRounds');
  const rounds = useQuery(api.surveyRounds.list.queryOptions());
  const columns = (['survey', 'state', 'progress'] as const).map((key) => ({ label: t(`column.${key}`) }));
  return (
    <section>
      <Title order={2} mb="sm">
        {t('all.title')}
      </Title>
      {rounds.error && <ErrorState error={rounds.error} onRetry={() => void rounds.refetch()} />}
      {!rounds.data && !rounds.error && <LoadingRows count={3} />}
      {rounds.data?.length === 0 && <EmptyState title={t('all.none')} hint={t('all.noneHint')} />}
      {rounds.data && rounds.data.length > 0 && (
        <>
          <Sheet label={t('all.title')} columns={[...columns, { label: t('column.more'), end: true }]}>
            {rounds.data.map((round) => (
              <RoundRow key={round.id} round={round} />
            ))}
          </Sheet>
          <Text size="sm" c="dimmed" mt="xs">
            {t('progressHint')}
          </Text>
        </>
      )}
    </section>
  );
}
