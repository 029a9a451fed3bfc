import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useDuplicates } from './console-duplicate-list.ts';
import { DuplicatePair } from './console-duplicate-pair.tsx';
import { MergeObvious } from './console-merge-obvious.tsx';

/** Pairs of records that may be one customer, for a person to say. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const list = useDuplicates();
  const { items = [], count = 0, obviousCount = 0 } = list.data ?? {};
  const left = count - items.length;
  const counted = (number: number) => ({ count: number, formatted: format.count(number) });
  return (
    <>
      <Anchor component={Link} to="/customers" size="sm" c="dimmed">
        ← {t('customersConsole:backToList')}
      </Anchor>
      <PageHeader title={t('title')} subtitle={count > 0 && t('waiting', counted(count))}>
        {obviousCount > 0 && <MergeObvious count={obviousCount} />}
      </PageHeader>
      {list.isPending && <LoadingRows count={6} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && count === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      <Stack gap="sm">
        {items.map((pair) => (
          <DuplicatePair key={`${pair.older.id}${pair.newer.id}`} pair={pair} />
        ))}
        {left > 0 && (
          <Text size="sm" c="dimmed">
            {t('more', counted(left))}
          </Text>
        )}
      </Stack>
    </>
  );
}
