import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConnectionSecurity } from '../../../shared/features/mail-accounts/model.ts';
import type { AccountForm } from './console-add-account.tsx';

/** Where a mailbox is, for providers that Kith does not know by name. */
export function ServerFields({ form }: { form: AccountForm }) {
  const { t } = useTranslation('mailAccounts');
  return (
    <>
      <TextInput label={t('host')} placeholder="imap.example.com" required {...form.getInputProps('host')} />
      <Group grow>
        <NumberInput
          label={t('port')}
          min={1}
          max={65_535}
          hideControls
          required
          {...form.getInputProps('port')}
        />
        <Select
          label={t('security')}
          allowDeselect={false}
          data={ConnectionSecurity.options.map((value) => ({ value, label: t(`securityOf.${value}`) }))}
          {...form.getInputProps('security')}
        />
      </Group>
      <TextInput label={t('userName')} required autoComplete="off" {...form.getInputProps('userName')} />
    </>
  );
}
