import { Modal, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

export function NewPassword({ account, onClose }: { account: MailAccount; onClose: () => void }) {
  const { t } = useTranslation('mailAccounts');
  const form = useForm({ initialValues: { password: '' } });
  const change = useAction(api.mailAccounts.changePassword.mutationOptions(), {
    done: t('passwordChanged'),
    onDone: onClose,
  });
  const { id, address } = account;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('newPasswordOf', { address })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit(({ password }) => change.mutate({ id, password }))}>
        <Stack>
          <PasswordInput
            label={t('password')}
            description={t('passwordHint')}
            required
            data-autofocus
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            {...form.getInputProps('password')}
          />
          <FormButtons isPending={change.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
