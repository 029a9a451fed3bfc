import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AttributeSheet } from './console-attribute-sheet.tsx';
import { InvitationSheet } from './console-invitation-sheet.tsx';
import { InviteDialog } from './console-invite-dialog.tsx';
import { type Delivery, LinkDialog } from './console-link-dialog.tsx';
import { PersonRow } from './console-person-row.tsx';
import { TeamSheet } from './console-team-sheet.tsx';

export function PeoplePage() {
  const { t } = useTranslation('administration');
  const isAdministrator = useHasRole('administrator');
  const runsSurveys = useHasRole('hr', 'administrator');
  const people = useQuery(api.people.list.queryOptions());
  const teams = useQuery(api.teams.list.queryOptions());
  const [isInviting, inviting] = useDisclosure(false);
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const error = people.error ?? teams.error;
  const columns = ['name', 'roles', 'team'].map((key) => ({ label: t(`people.${key}`) }));
  return (
    <Stack gap="xl">
      <div>
        <PageHeader
          title={t('people.title')}
          subtitle={people.data && t('people.subtitle', { count: people.data.length })}
        >
          {isAdministrator && (
            <Button leftSection={<IconUserPlus size={16} />} onClick={inviting.open}>
              {t('people.invite')}
            </Button>
          )}
        </PageHeader>
        {error && <ErrorState error={error} onRetry={() => void people.refetch()} />}
        {!error && !(people.data && teams.data) && <LoadingRows />}
        {people.data && teams.data && (
          <Sheet label={t('people.title')} columns={[...columns, { label: t('ui:more'), end: true }]}>
            {people.data.map((person) => (
              <PersonRow key={person.id} person={person} teams={teams.data} onDelivery={setDelivery} />
            ))}
          </Sheet>
        )}
      </div>
      {isAdministrator && <InvitationSheet />}
      {people.data && teams.data && <TeamSheet people={people.data} teams={teams.data} />}
      {runsSurveys && people.data && <AttributeSheet people={people.data} />}
      {isInviting && (
        <InviteDialog teams={teams.data ?? []} onClose={inviting.close} onDelivery={setDelivery} />
      )}
      {delivery && <LinkDialog delivery={delivery} onClose={() => setDelivery(null)} />}
    </Stack>
  );
}
