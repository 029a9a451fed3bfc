import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../../ui/form-buttons.tsx';

const longestName = 60;

type PasskeyDialogProps = {
  title: string;
  hint?: string;
  name?: string;
  verb: string;
  isPending: boolean;
  onName: (name: string) => void;
  onClose: () => void;
};

/** Asks what a passkey is called. */
export function PasskeyDialog({
  title,
  hint,
  name = '',
  verb,
  isPending,
  onName,
  onClose,
}: PasskeyDialogProps) {
  const { t } = useTranslation('administration');
  const form = useForm({ initialValues: { name } });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit((values) => onName(values.name.trim()))}>
        <Stack>
          <TextInput
            label={t('passkeys.name')}
            description={hint}
            maxLength={longestName}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <FormButtons
            verb={verb}
            isPending={isPending}
            disabled={!form.values.name.trim()}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
