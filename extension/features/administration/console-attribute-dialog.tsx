import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { StaffAttribute } from '../../../shared/features/administration/staff-attribute.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type AttributeDialogProps = { attribute: StaffAttribute | null; onClose: () => void };

export function AttributeDialog({ attribute, onClose }: AttributeDialogProps) {
  const { t } = useTranslation('staffAttributes');
  const form = useForm({ initialValues: { id: attribute?.id ?? uuidv7(), name: attribute?.name ?? '' } });
  const save = useAction(api.staffAttributes.save.mutationOptions(), {
    done: t('ui:saved'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={attribute?.name ?? t('add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput
            label={t('name')}
            required
            maxLength={60}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <FormButtons isPending={save.isPending} disabled={!form.values.name.trim()} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
