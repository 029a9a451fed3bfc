import { Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { StaffMember, Team } from '../../../shared/features/administration/model.ts';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type TeamDialogProps = { team: Team | null; teams: Team[]; people: StaffMember[]; onClose: () => void };

export function TeamDialog({ team, teams, people, onClose }: TeamDialogProps) {
  const { t } = useTranslation('administration');
  const form = useForm({
    initialValues: {
      name: team?.name ?? '',
      leadId: team?.leadId ?? null,
      parentId: team?.parentId ?? null,
    },
  });
  const others = teams.filter(({ id }) => id !== team?.id);
  const save = useAction(
    {
      mutationFn: async (values: typeof form.values) => {
        if (team) await pageClient.teams.change.mutate({ id: team.id, ...values });
        else await pageClient.teams.create.mutate(values);
      },
    },
    { done: t('ui:saved'), onDone: onClose },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={team?.name ?? t('people.addTeam')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput label={t('people.teamName')} required data-autofocus {...form.getInputProps('name')} />
          <Select
            label={t('people.lead')}
            placeholder={t('people.noLead')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('ui:clear') }}
            data={people
              .filter((person) => person.isActive)
              .map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('leadId')}
          />
          {others.length > 0 && (
            <Select
              label={t('people.parentTeam')}
              description={t('people.parentTeamHint')}
              placeholder={t('people.noParentTeam')}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('ui:clear') }}
              data={others.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('parentId')}
            />
          )}
          <FormButtons isPending={save.isPending} disabled={!form.values.name.trim()} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
