import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CompanyCalendar } from './console-calendar.tsx';
import { ChangePassword } from './console-change-password.tsx';
import { CompanySettings } from './console-company-settings.tsx';
import { MySettings } from './console-my-settings.tsx';
import { Passkeys } from './console-passkeys.tsx';
import { ReminderSettings } from './console-reminders.tsx';

/** `children`: what features further right let the company decide. */
export function SettingsPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation('administration');
  const settings = useQuery(api.settings.get.queryOptions());
  return (
    <Stack maw={640} gap="lg">
      <PageHeader title={t('settings.title')} />
      <MySettings />
      <ReminderSettings />
      <ChangePassword />
      <Passkeys />
      {settings.isPending && <LoadingRows />}
      {settings.error && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <CompanySettings {...settings.data} />}
      <CompanyCalendar />
      {children}
    </Stack>
  );
}
