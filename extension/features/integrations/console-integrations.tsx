import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tokens } from './console-tokens.tsx';
import { Webhooks } from './console-webhooks.tsx';

export function IntegrationsPage() {
  const { t } = useTranslation('integrations');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <Anchor href="/api/v1/openapi.json" target="_blank" size="sm">
          {t('document')}
        </Anchor>
      </PageHeader>
      <Stack gap="xl">
        <Tokens />
        <Webhooks />
      </Stack>
    </>
  );
}
