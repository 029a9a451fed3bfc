import { Loader, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';

/** Every step with its day, who took it and in which words, oldest first. */
export function ComplaintHistory({ id }: { id: string }) {
  const { t } = useTranslation('complaintsConsole');
  const format = useFormat();
  const history = useQuery(api.complaints.history.queryOptions({ id }));
  if (history.isPending) return <Loader size="xs" />;
  if (history.error) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <Timeline bulletSize={9} lineWidth={1} aria-label={t('history')}>
      {history.data.map((event) => (
        <Timeline.Item
          key={event.id}
          title={event.kind === 'handed-over' ? t('handedOver') : t(`complaints:state.${event.kind}`)}
        >
          <Text size="sm" c="dimmed">
            {event.staffName} · {format.day(event.doneOn)}
            {event.verdict && ` · ${t(`complaints:verdict.${event.verdict}`)}`}
            {event.toOwnerName &&
              ` · ${t('takenFrom', { from: event.fromOwnerName, to: event.toOwnerName })}`}
          </Text>
          {event.words && <Text size="sm">{event.words}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
