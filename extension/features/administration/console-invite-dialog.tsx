import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Role, Team } from '../../../shared/features/administration/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import type { Delivery } from './console-link-dialog.tsx';
import { PersonAccessFields } from './console-person-fields.tsx';

type InviteDialogProps = { teams: Team[]; onClose: () => void; onDelivery: (delivery: Delivery) => void };

export function InviteDialog({ teams, onClose, onDelivery }: InviteDialogProps) {
  const { t } = useTranslation('administration');
  const form = useForm({
    initialValues: { name: '', email: '', roles: [] as Role[], teamId: null as string | null },
  });
  const invite = useAction(api.people.invite.mutationOptions(), {
    onDone: (delivery) => {
      onClose();
      onDelivery(delivery);
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.invite')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => invite.mutate(values))}>
        <Stack>
          <TextInput label={t('people.name')} required data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t('people.email')} type="email" required {...form.getInputProps('email')} />
          <PersonAccessFields form={form} teams={teams} />
          <FormButtons verb={t('people.invite')} isPending={invite.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
