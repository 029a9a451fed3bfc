import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember, Team } from '../../../shared/features/administration/model.ts';
import { useDirectory, useHasRole } from '../../pages/console/directory-context.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Delivery } from './console-link-dialog.tsx';
import { PersonMenu } from './console-person-menu.tsx';
import { StaffFactsDialog } from './console-staff-facts-dialog.tsx';

export type PersonRowProps = {
  person: StaffMember;
  teams: Team[];
  onDelivery: (delivery: Delivery) => void;
};

export function PersonRow({ person, teams, onDelivery }: PersonRowProps) {
  const { t } = useTranslation('administration');
  const isAdministrator = useHasRole('administrator');
  const isManager = useHasRole('manager');
  const runsSurveys = useHasRole('hr');
  const [isDescribing, setIsDescribing] = useState(false);
  const mayHandOver = useDirectory().me.id === person.id || isManager;
  const team = teams.find(({ id }) => id === person.teamId);
  const roles = person.roles.filter((role) => role !== 'staff' || person.roles.length === 1);
  return (
    <tr>
      <td>
        <Text fw={600} c={person.isActive ? undefined : 'dimmed'}>
          {person.name}
        </Text>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
      </td>
      <td>
        <Group gap={6}>
          {person.isActive ? (
            roles.map((role) => (
              <Tag key={role} tone={role === 'administrator' ? 'cool' : 'plain'}>
                {t(`role.${role}`)}
              </Tag>
            ))
          ) : (
            <Tag tone="late">{t('people.inactive')}</Tag>
          )}
        </Group>
      </td>
      <td>
        {team?.name}
        {team && team.leadId === person.id && ` · ${t('people.lead')}`}
      </td>
      <td data-end>
        {isAdministrator ? (
          <PersonMenu person={person} teams={teams} onDelivery={onDelivery} />
        ) : (
          <>
            {runsSurveys && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('staffAttributes:of', { name: person.name })}
                onClick={() => setIsDescribing(true)}
              >
                {t('staffAttributes:open')}
              </Button>
            )}
            {mayHandOver && (
              <Anchor component={Link} to={`/people/${person.id}/hand-over`} size="sm">
                {t('people.handOver')}
              </Anchor>
            )}
          </>
        )}
        {isDescribing && <StaffFactsDialog person={person} onClose={() => setIsDescribing(false)} />}
      </td>
    </tr>
  );
}
