import { Button, Group, Modal, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

export function ArchiveDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation('customersConsole');
  const navigate = useNavigate();
  const archive = useAction(api.customers.archive.mutationOptions(), {
    done: t('archived', { name: customer.name }),
    onDone: () => {
      onClose();
      void navigate({ to: '/customers' });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('archive')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Text>{t('archiveAsk', { name: customer.name })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button color="red" loading={archive.isPending} onClick={() => archive.mutate({ id: customer.id })}>
          {t('archive')}
        </Button>
      </Group>
    </Modal>
  );
}
