import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { StaffMember, Team } from '../../../shared/features/administration/model.ts';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { PersonAccessFields } from './console-person-fields.tsx';

type EditPersonDialogProps = { person: StaffMember; teams: Team[]; onClose: () => void };

export function EditPersonDialog({ person, teams, onClose }: EditPersonDialogProps) {
  const { t } = useTranslation('administration');
  const { id } = person;
  const form = useForm({
    initialValues: {
      name: person.name,
      roles: person.roles.filter((role) => role !== 'staff'),
      teamId: person.teamId,
    },
  });
  const save = useAction(
    {
      // Each is an act of its own in the record of who did what: only what changed is done.
      mutationFn: async ({ name, roles, teamId }: typeof form.values) => {
        if (form.isDirty('roles')) await pageClient.people.changeRoles.mutate({ id, roles });
        if (form.isDirty('teamId')) await pageClient.people.moveToTeam.mutate({ id, teamId });
        if (form.isDirty('name')) await pageClient.people.rename.mutate({ id, name });
      },
    },
    { done: t('ui:saved'), onDone: onClose },
  );
  return (
    <Modal opened onClose={onClose} title={person.name} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput label={t('people.name')} required data-autofocus {...form.getInputProps('name')} />
          <PersonAccessFields form={form} teams={teams} />
          <FormButtons isPending={save.isPending} disabled={!form.isDirty()} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
