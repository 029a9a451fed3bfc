import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { AccountSettings } from './console-account-settings.tsx';
import { NewPassword } from './console-new-password.tsx';
import { RemoveAccount } from './console-remove-account.tsx';

/** What its owner can do with a mailbox. */
export function AccountMenu({ account }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccounts');
  const [open, setOpen] = useState<'settings' | 'password' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const pause = useAction(api.mailAccounts.pause.mutationOptions());
  const resume = useAction(api.mailAccounts.resume.mutationOptions());
  const readAgain = useAction(api.mailAccounts.readAgain.mutationOptions(), { done: t('readingAgain') });
  const { id, address, isPaused, problem } = account;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('more', { address })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('settings')}>{t('settings')}</Menu.Item>
          <Menu.Item onClick={() => setOpen('password')}>{t('newPassword')}</Menu.Item>
          {(isPaused || problem) && (
            <Menu.Item onClick={() => resume.mutate({ id })}>{t(problem ? 'retryNow' : 'resume')}</Menu.Item>
          )}
          {!isPaused && <Menu.Item onClick={() => pause.mutate({ id })}>{t('pause')}</Menu.Item>}
          {account.firstSyncedAt && (
            <Menu.Item onClick={() => readAgain.mutate({ id })}>{t('readAgain')}</Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => setOpen('remove')}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'settings' && <AccountSettings account={account} onClose={close} />}
      {open === 'password' && <NewPassword account={account} onClose={close} />}
      {open === 'remove' && <RemoveAccount account={account} onClose={close} />}
    </>
  );
}
