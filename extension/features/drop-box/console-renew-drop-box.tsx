import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

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
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('ui:cancel')}
        </Button>
        <Button loading={renew.isPending} onClick={() => renew.mutate({})}>
          {t('renew')}
        </Button>
      </Group>
    </Modal>
  );
}
