import { Button, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

const undoMilliseconds = 10_000;

/** Gone from every list and device; for a while one click brings them back. */
export function ArchiveDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation('customersConsole');
  const navigate = useNavigate();
  const restore = useAction(api.customers.restore.mutationOptions(), { done: t('restored') });
  const archive = useAction(api.customers.archive.mutationOptions(), {
    onDone: () => {
      onClose();
      notifications.show({
        autoClose: undoMilliseconds,
        title: t('archived', { name: customer.name }),
        message: (
          <Button size="compact-sm" variant="light" onClick={() => restore.mutate({ id: customer.id })}>
            {t('restore')}
          </Button>
        ),
      });
      void navigate({ to: '/customers' });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('archive')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Text>{t('archiveAsk', { name: customer.name })}</Text>
      <FormButtons
        verb={t('archive')}
        color="red"
        isPending={archive.isPending}
        mt="lg"
        onConfirm={() => archive.mutate({ id: customer.id })}
        onClose={onClose}
      />
    </Modal>
  );
}
