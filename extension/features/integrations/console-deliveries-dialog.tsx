import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../shared/features/integrations/model.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DeliveryRow } from './console-delivery-row.tsx';

const refreshMilliseconds = 3000;

/** What was sent and what was answered, newest first, as it goes on. */
export function DeliveriesDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation('integrations');
  const { id, url } = webhook;
  const deliveries = useQuery({
    ...api.webhooks.listDeliveries.queryOptions({ id }),
    refetchInterval: refreshMilliseconds,
  });
  const columns = ['what', 'when', 'outcome'].map((key) => ({ label: t(`deliveries.${key}`) }));
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('deliveries.title', { url })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {deliveries.isPending && <LoadingRows />}
      {deliveries.error && <ErrorState error={deliveries.error} onRetry={() => void deliveries.refetch()} />}
      {deliveries.data?.length === 0 && <Text c="dimmed">{t('deliveries.none')}</Text>}
      {deliveries.data && deliveries.data.length > 0 && (
        <Sheet label={t('webhooks.log')} columns={[...columns, { label: t('ui:more'), end: true }]}>
          {deliveries.data.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </Sheet>
      )}
    </Modal>
  );
}
