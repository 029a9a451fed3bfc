import { Box, Loader, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';

/** The words it came from, then what happened to it, oldest first. */
export function PromiseHistory({ promise }: { promise: CustomerPromise }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useColleagueName();
  const history = useQuery(api.promises.history.queryOptions({ id: promise.id }));
  if (history.isPending) return <Loader size="xs" mt="xs" />;
  if (history.error) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <Box mt="sm">
      {promise.quote && (
        <Text component="blockquote" size="sm" m={0} mb="sm" pl="sm" bd="0 0 0 2px solid var(--line)">
          {promise.quote}
        </Text>
      )}
      <Timeline bulletSize={9} lineWidth={1} aria-label={t('promisesConsole:history')}>
        {history.data.map((event) => (
          <Timeline.Item key={event.id} title={t(`promises:event.${event.kind}`)}>
            <Text size="sm" c="dimmed">
              {event.staffName || t('promisesConsole:program')} · {format.instant(event.at)}
              {event.fromDueOn &&
                event.toDueOn &&
                ` · ${t('promisesConsole:movedFromTo', { from: format.day(event.fromDueOn), to: format.day(event.toDueOn) })}`}
              {event.fromOwnerId &&
                event.toOwnerId &&
                ` · ${t('promisesConsole:movedFromTo', { from: nameOf(event.fromOwnerId), to: nameOf(event.toOwnerId) })}`}
            </Text>
            {event.reason && <Text size="sm">{event.reason}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Box>
  );
}
