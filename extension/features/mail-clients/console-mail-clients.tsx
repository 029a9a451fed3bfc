import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { HealthCard } from './console-health.tsx';
import { RulesSheet } from './console-rules.tsx';
import { SwitchesCard } from './console-switches.tsx';

/** What is switched off, how well pages are read, and what people have taught. */
export function MailClientsPage() {
  const { t } = useTranslation('mailClients');
  return (
    <Stack maw={900} gap="lg">
      <PageHeader title={t('title')} subtitle={t('intro')} />
      <SwitchesCard />
      <HealthCard />
      <RulesSheet />
    </Stack>
  );
}
