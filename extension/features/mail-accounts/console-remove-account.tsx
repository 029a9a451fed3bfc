import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

/** What becomes of the mail is the reader's to say; nothing is lost unless they choose it. */
export function RemoveAccount({ account, onClose }: { account: MailAccount; onClose: () => void }) {
  const { t } = useTranslation('mailAccounts');
  const [mail, setMail] = useState('keep');
  const { id, address } = account;
  const remove = useAction(api.mailAccounts.remove.mutationOptions(), {
    done: t('removed', { address }),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('removeQuestion', { address })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <Text>{t('removeHint')}</Text>
        <Radio.Group aria-label={t('removeHint')} value={mail} onChange={setMail}>
          <Stack gap={6}>
            <Radio value="keep" label={t('keepMail')} />
            <Radio value="remove" label={t('removeMail')} />
          </Stack>
        </Radio.Group>
        <FormButtons
          verb={t('remove')}
          color="red"
          isPending={remove.isPending}
          beginsAtCancel
          onConfirm={() => remove.mutate({ id, removesMail: mail === 'remove' })}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}
