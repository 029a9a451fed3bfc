import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DropBox } from '../../features/drop-box/console-drop-box.tsx';
import { MailAccounts } from '../../features/mail-accounts/console-mail-accounts.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** How one's own mail comes into Kith without a browser. */
export function MailPage() {
  const { t } = useTranslation('mailAccounts');
  return (
    <Stack maw={820} gap="lg">
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <MailAccounts />
      <DropBox />
    </Stack>
  );
}
