import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BulletinAccuracyFigure } from './console-accuracy.tsx';
import { BulletinEditor } from './console-bulletin-editor.tsx';
import { BulletinList } from './console-bulletin-list.tsx';

/** What was forecast to whom, and how often it came true. */
export function BulletinsPage() {
  const { t } = useTranslation('bulletinsConsole');
  const [isWriting, writing] = useDisclosure(false);
  const list = useQuery(api.bulletins.list.queryOptions());
  const accuracy = useQuery(api.bulletins.accuracy.queryOptions());
  return (
    <Stack gap="xl">
      <section>
        <PageHeader title={t('title')} subtitle={t('intro')}>
          <Button onClick={writing.open}>{t('write')}</Button>
        </PageHeader>
        {list.isPending && <LoadingRows />}
        {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
        {list.data && list.data.length > 0 && <BulletinList bulletins={list.data} />}
      </section>
      {accuracy.error && <ErrorState error={accuracy.error} onRetry={() => void accuracy.refetch()} />}
      {accuracy.data && <BulletinAccuracyFigure accuracy={accuracy.data} />}
      {isWriting && <BulletinEditor onClose={writing.close} />}
    </Stack>
  );
}
