import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { PromptSettingsCard } from './console-prompt-settings.tsx';
import { PromptReport } from './console-report.tsx';

/** For managers: whether prompts help, and when they speak. */
export function PromptsPage() {
  const { t } = useTranslation('promptReport');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Stack gap="xl">
        <PromptReport />
        <PromptSettingsCard />
      </Stack>
    </>
  );
}
