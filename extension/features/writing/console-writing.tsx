import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snippet } from '../../../shared/features/writing/model.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { GuideForm } from './console-guide-form.tsx';
import { SnippetDialog } from './console-snippet-dialog.tsx';
import { SnippetSheet } from './console-snippet-sheet.tsx';

export function WritingPage() {
  const { t } = useTranslation('writing');
  const kit = useQuery(api.writing.kit.queryOptions());
  const [editing, setEditing] = useState<Snippet | 'new' | null>(null);
  const snippetsOf = (isShared: boolean) =>
    (kit.data?.snippets ?? []).filter((snippet) => snippet.isShared === isShared);
  return (
    <Stack maw={820} gap="lg">
      <PageHeader title={t('title')} subtitle={t('console.intro')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
          {t('console.add')}
        </Button>
      </PageHeader>
      {kit.isPending && <LoadingRows />}
      {kit.error && <ErrorState error={kit.error} onRetry={() => void kit.refetch()} />}
      {kit.data && (
        <>
          <SnippetSheet title={t('console.mine')} snippets={snippetsOf(false)} edit={setEditing} />
          <SnippetSheet
            title={t('console.everyone')}
            isShared
            snippets={snippetsOf(true)}
            edit={setEditing}
          />
          <GuideForm guide={kit.data.guide} />
        </>
      )}
      {editing && (
        <SnippetDialog snippet={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Stack>
  );
}
