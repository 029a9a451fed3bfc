import { Modal, MultiSelect, Stack, TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ExcludedSender } from '../../../shared/features/mail-accounts/excluded-senders.ts';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { SharingField } from './console-sharing-field.tsx';

/** What is left out, and who sees the rest. */
export function AccountSettings({ account, onClose }: { account: MailAccount; onClose: () => void }) {
  const { t } = useTranslation('mailAccounts');
  const { id, address, sharing, excludedSenders, excludedFolders, folders } = account;
  const form = useForm({
    initialValues: { sharing, excludedSenders, excludedFolders },
    validate: {
      excludedSenders: (texts) => {
        const wrong = texts.find((text) => !ExcludedSender.safeParse(text).success);
        return wrong === undefined ? null : t('excludedSenderWrong', { text: wrong });
      },
    },
  });
  const save = useAction(api.mailAccounts.changeReading.mutationOptions(), {
    done: t('ui:saved'),
    onDone: onClose,
  });
  const clearButtonProps = { 'aria-label': t('ui:clear') };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('settingsOf', { address })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate({ id, ...values }))}>
        <Stack>
          <SharingField {...form.getInputProps('sharing')} />
          <TagsInput
            label={t('excludedSenders')}
            description={t('excludedSendersHint')}
            placeholder="example.com"
            splitChars={[',', ';', ' ', '，', '；']}
            acceptValueOnBlur
            clearButtonProps={clearButtonProps}
            {...form.getInputProps('excludedSenders')}
          />
          <MultiSelect
            label={t('excludedFolders')}
            description={t('excludedFoldersHint')}
            searchable
            data={folders}
            clearButtonProps={clearButtonProps}
            {...form.getInputProps('excludedFolders')}
          />
          <FormButtons isPending={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
