import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

export function RenewDropBox({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('dropBox');
  const renew = useAction(api.dropBox.renew.mutationOptions(), { done: t('made'), onDone: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('renewQuestion')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Text mb="md">{t('renewHint')}</Text>
      <FormButtons
        verb={t('renew')}
        isPending={renew.isPending}
        beginsAtCancel
        onConfirm={() => renew.mutate({})}
        onClose={onClose}
      />
    </Modal>
  );
}
