import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EditPersonDialog } from './console-edit-person-dialog.tsx';
import type { PersonRowProps } from './console-person-row.tsx';
import { StaffFactsDialog } from './console-staff-facts-dialog.tsx';

/** What an administrator can do with somebody. */
export function PersonMenu({ person, teams, onDelivery }: PersonRowProps) {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState<'edit' | 'facts' | 'deactivate' | null>(null);
  const close = () => setOpen(null);
  const sendReset = useAction(api.people.sendReset.mutationOptions(), { onDone: onDelivery });
  const deactivate = useAction(api.people.deactivate.mutationOptions(), { onDone: close });
  const reactivate = useAction(api.people.reactivate.mutationOptions());
  const { id, name } = person;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('people.actions', { name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('edit')}>{t('people.edit')}</Menu.Item>
          <Menu.Item onClick={() => setOpen('facts')}>{t('staffAttributes:open')}</Menu.Item>
          {person.isActive && (
            <Menu.Item onClick={() => sendReset.mutate({ id })}>{t('people.sendReset')}</Menu.Item>
          )}
          <Menu.Item component={Link} to={`/people/${id}/hand-over`}>
            {t('people.handOver')}
          </Menu.Item>
          <Menu.Divider />
          {person.isActive ? (
            <Menu.Item color="red" onClick={() => setOpen('deactivate')}>
              {t('people.deactivate')}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => reactivate.mutate({ id })}>{t('people.reactivate')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' && <EditPersonDialog person={person} teams={teams} onClose={close} />}
      {open === 'facts' && <StaffFactsDialog person={person} onClose={close} />}
      {open === 'deactivate' && (
        <ConfirmDialog
          question={t('people.deactivateQuestion', { name })}
          hint={t('people.deactivateHint')}
          verb={t('people.deactivate')}
          isPending={deactivate.isPending}
          onConfirm={() => deactivate.mutate({ id })}
          onClose={close}
        />
      )}
    </>
  );
}
