import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentPurpose } from '../../../shared/features/consents/model.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { PurposeDialog } from './console-purpose-dialog.tsx';

/** What customers are asked to agree to; everyone reads it, managers word it. */
export function PurposesPage() {
  const { t } = useTranslation('consents');
  const mayChange = useHasRole('manager', 'administrator');
  const purposes = useQuery(api.consents.purposes.queryOptions());
  const [editing, setEditing] = useState<ConsentPurpose | 'new' | null>(null);
  const language = useLanguage();
  return (
    <Stack maw={640} gap="lg">
      <PageHeader title={t('title')} subtitle={t('purposes.intro')}>
        {mayChange && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
            {t('purposes.add')}
          </Button>
        )}
      </PageHeader>
      {purposes.isPending && <LoadingRows />}
      {purposes.error && <ErrorState error={purposes.error} onRetry={() => void purposes.refetch()} />}
      {purposes.data?.map((purpose) => (
        <Card
          key={purpose.id}
          title={purpose.name[language]}
          action={
            mayChange && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('purposes.change')}: ${purpose.name[language]}`}
                onClick={() => setEditing(purpose)}
              >
                {t('purposes.change')}
              </Button>
            )
          }
        >
          <Text size="sm" mb={6}>
            {purpose.wording[language]}
          </Text>
          <Tag tone={purpose.isRetired ? 'plain' : 'cool'}>
            {t(purpose.isRetired ? 'purposes.retired' : `rule.${purpose.rule}`)}
          </Tag>
        </Card>
      ))}
      {editing && (
        <PurposeDialog purpose={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Stack>
  );
}
