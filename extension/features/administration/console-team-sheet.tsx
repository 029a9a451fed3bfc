import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember, Team } from '../../../shared/features/administration/model.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TeamDialog } from './console-team-dialog.tsx';

export function TeamSheet({ people, teams }: { people: StaffMember[]; teams: Team[] }) {
  const { t } = useTranslation('administration');
  const isAdministrator = useHasRole('administrator');
  const [editing, setEditing] = useState<Team | 'new' | null>(null);
  const [removing, setRemoving] = useState<Team | null>(null);
  const remove = useAction(api.teams.remove.mutationOptions(), { onDone: () => setRemoving(null) });
  const columns = ['team', 'lead', 'parentTeam'].map((key) => ({ label: t(`people.${key}`) }));
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('people.teams')}</Title>
        {isAdministrator && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => setEditing('new')}
          >
            {t('people.addTeam')}
          </Button>
        )}
      </Group>
      {teams.length === 0 ? (
        <EmptyState title={t('people.noTeams')} hint={t('people.noTeamsHint')} />
      ) : (
        <Sheet
          label={t('people.teams')}
          columns={[...columns, ...(isAdministrator ? [{ label: t('ui:more'), end: true }] : [])]}
        >
          {teams.map((team) => (
            <tr key={team.id}>
              <td>
                <Text fw={600}>{team.name}</Text>
                <Text size="sm" c="dimmed">
                  {t('people.members', { count: people.filter(({ teamId }) => teamId === team.id).length })}
                </Text>
              </td>
              <td>{people.find(({ id }) => id === team.leadId)?.name ?? t('people.noLead')}</td>
              <td {...(team.parentId && { 'data-label': t('people.parentTeam') })}>
                {teams.find(({ id }) => id === team.parentId)?.name}
              </td>
              {isAdministrator && (
                <td data-end>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => setEditing(team)}
                    aria-label={`${t('people.edit')}: ${team.name}`}
                  >
                    {t('people.edit')}
                  </Button>
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    onClick={() => setRemoving(team)}
                    aria-label={t('people.removeTeam', { name: team.name })}
                  >
                    {t('devices.revoke')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </Sheet>
      )}
      {editing && (
        <TeamDialog
          team={editing === 'new' ? null : editing}
          teams={teams}
          people={people}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          question={t('people.removeTeamQuestion', { name: removing.name })}
          hint={t('people.removeTeamHint')}
          verb={t('people.removeTeam', { name: removing.name })}
          isPending={remove.isPending}
          onConfirm={() => remove.mutate({ id: removing.id })}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
