import { Modal, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { NewMailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { type PresetName, presetOf, presets } from '../../../shared/features/mail-accounts/presets.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { ServerFields } from './console-server-fields.tsx';
import { SharingField } from './console-sharing-field.tsx';

export type AccountForm = UseFormReturnType<NewMailAccount>;

const choices = [...(Object.keys(presets) as PresetName[]), 'other'] as const;
type Choice = (typeof choices)[number];

/** The address says where it is with most providers; what they want instead of a password stands beside it. */
export function AddAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('mailAccounts');
  const [choice, setChoice] = useState<Choice>('other');
  const form: AccountForm = useForm<NewMailAccount>({
    initialValues: {
      ...{ id: newId(), address: '', userName: '', password: '', sharing: 'everything' },
      ...{ host: '', port: 993, security: 'tls' },
    },
  });
  const choose = (next: Choice) => {
    setChoice(next);
    if (next === 'other') return;
    const { host, port, security } = presets[next];
    form.setValues({ host, port, security });
  };
  const enterAddress = (address: string) => {
    if (form.values.userName === form.values.address) form.setFieldValue('userName', address);
    form.setFieldValue('address', address);
    const preset = presetOf(address);
    if (preset && preset !== choice) choose(preset);
  };
  const add = useAction(api.mailAccounts.add.mutationOptions(), { done: t('added'), onDone: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <Stack>
          <TextInput
            label={t('address')}
            type="email"
            required
            data-autofocus
            value={form.values.address}
            onChange={(event) => enterAddress(event.currentTarget.value)}
          />
          <Select
            label={t('provider')}
            allowDeselect={false}
            data={choices.map((value) => ({ value, label: t(`preset.${value}`) }))}
            value={choice}
            onChange={(value) => choose(value as Choice)}
          />
          <Text size="sm">{t(`letIn.${choice}`)}</Text>
          {choice === 'other' && <ServerFields form={form} />}
          <PasswordInput
            label={t('password')}
            description={t('passwordHint')}
            required
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            {...form.getInputProps('password')}
          />
          <SharingField {...form.getInputProps('sharing')} />
          <FormButtons verb={t('add')} isPending={add.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
