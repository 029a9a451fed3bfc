import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../shared/features/integrations/model.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { WebhookMenu } from './console-webhook-menu.tsx';

type WebhookRowProps = { webhook: Webhook; onSecret: (secret: string) => void };

export function WebhookRow({ webhook, onSecret }: WebhookRowProps) {
  const { t } = useTranslation('integrations');
  const { url, events, disabledAt, waitingCount } = webhook;
  return (
    <tr>
      <td>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }} c={disabledAt ? 'dimmed' : undefined}>
          {url}
        </Text>
        <Group gap={6} mt={4}>
          <Health webhook={webhook} />
          {waitingCount > 0 && <Tag>{t('webhooks.waiting', { count: waitingCount })}</Tag>}
        </Group>
        {disabledAt && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('webhooks.disabledHint')}
          </Text>
        )}
      </td>
      <td>
        <Text size="sm">{events.map((event) => t(`event.${event}`)).join(' · ')}</Text>
      </td>
      <td data-end>
        <WebhookMenu webhook={webhook} onSecret={onSecret} />
      </td>
    </tr>
  );
}

function Health({ webhook: { disabledAt, failingSince } }: { webhook: Webhook }) {
  const { t } = useTranslation('integrations');
  const format = useFormat();
  if (disabledAt)
    return <Tag tone="late">{t('webhooks.disabled', { when: format.instant(disabledAt) })}</Tag>;
  if (failingSince)
    return <Tag tone="due">{t('webhooks.failing', { when: format.instant(failingSince) })}</Tag>;
  return <Tag tone="good">{t('webhooks.healthy')}</Tag>;
}
