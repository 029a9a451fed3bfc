import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SecretDialog } from './console-secret-dialog.tsx';
import { WebhookDialog } from './console-webhook-dialog.tsx';
import { WebhookRow } from './console-webhook-row.tsx';

/** Whom Kith tells. */
export function Webhooks() {
  const { t } = useTranslation('integrations');
  const webhooks = useQuery(api.webhooks.list.queryOptions());
  const [isAdding, adding] = useDisclosure(false);
  const [secret, setSecret] = useState<string | null>(null);
  const columns = [{ label: t('webhooks.url') }, { label: t('webhooks.events') }];
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('webhooks.title')}</Title>
        <Button leftSection={<IconWebhook size={16} />} onClick={adding.open}>
          {t('webhooks.add')}
        </Button>
      </Group>
      {webhooks.isPending && <LoadingRows />}
      {webhooks.error && <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
      {webhooks.data?.length === 0 && <EmptyState title={t('webhooks.none')} hint={t('webhooks.noneHint')} />}
      {webhooks.data && webhooks.data.length > 0 && (
        <Sheet label={t('webhooks.title')} columns={[...columns, { label: t('ui:more'), end: true }]}>
          {webhooks.data.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} onSecret={setSecret} />
          ))}
        </Sheet>
      )}
      {isAdding && <WebhookDialog onClose={adding.close} onSecret={setSecret} />}
      {secret && (
        <SecretDialog
          title={t('webhooks.secret')}
          hint={t('webhooks.once')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </section>
  );
}
