import { MultiSelect, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Role, type Team } from '../../../shared/features/administration/model.ts';

export type PersonAccess = { roles: Role[]; teamId: string | null };

/** Roles and team, as an invitation and a change both ask for them. */
export function PersonAccessFields<Values extends PersonAccess>({
  form,
  teams,
}: {
  form: UseFormReturnType<Values>;
  teams: Team[];
}) {
  const { t } = useTranslation('administration');
  const extraRoles = Role.options.filter((role) => role !== 'staff');
  return (
    <>
      <MultiSelect
        label={t('people.roles')}
        description={t('people.rolesHint')}
        data={extraRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        {...form.getInputProps('roles')}
      />
      <Select
        label={t('people.team')}
        placeholder={t('people.noTeam')}
        clearable
        clearButtonProps={{ 'aria-label': t('ui:clear') }}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('teamId')}
      />
    </>
  );
}
