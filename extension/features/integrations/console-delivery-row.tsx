import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeliveryState, WebhookDelivery } from '../../../shared/features/integrations/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';

const tones: Record<DeliveryState, Tone> = { waiting: 'due', delivered: 'good', failed: 'late' };

export function DeliveryRow({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation('integrations');
  const format = useFormat();
  const redeliver = useAction(api.webhooks.redeliver.mutationOptions(), { done: t('deliveries.retried') });
  const { id, event, state, attempts, createdAt, nextAttemptAt, lastStatus, lastProblem } = delivery;
  const facts = [
    attempts > 0 && t('deliveries.attempts', { count: attempts }),
    lastStatus !== null && t('deliveries.status', { status: lastStatus }),
    lastProblem && t(`problem.${lastProblem}`),
    state === 'waiting' && attempts > 0 && t('deliveries.next', { when: format.instant(nextAttemptAt) }),
  ];
  return (
    <tr>
      <td>{t(`event.${event}`)}</td>
      <td>{format.instant(createdAt)}</td>
      <td>
        <Tag tone={tones[state]}>{t(`deliveries.${state}`)}</Tag>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </td>
      <td data-end>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={redeliver.isPending}
          onClick={() => redeliver.mutate({ id })}
        >
          {t('deliveries.retry')}
        </Button>
      </td>
    </tr>
  );
}
