import { Group, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryPage } from '../../../shared/features/interactions/model.ts';
import { ExportAllRows } from '../../pages/export-all-rows.tsx';
import { api, pageClient } from '../../pages/page-client.ts';
import { readAllPages } from '../../pages/read-all-pages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Endless } from '../../ui/endless.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import classes from './console-history.module.css';
import { HistoryEntry } from './console-history-entry.tsx';
import { useHistoryColumns } from './use-history-columns.ts';

/** Everything that happened, newest first, as far as the reader cares to scroll. */
export function HistorySection({ customerId }: { customerId: string }) {
  const { t } = useTranslation('interactionsConsole');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const list = useInfiniteQuery({
    queryKey: [...api.interactions.history.queryKey(), 'pages', customerId, query],
    queryFn: ({ pageParam, signal }) =>
      pageClient.interactions.history.query({ customerId, before: pageParam, query }, { signal }),
    initialPageParam: null as HistoryPage['next'],
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const columns = useHistoryColumns();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('title')}>
      <Group justify="space-between" mb={10} mt={8}>
        <Title order={2}>{t('title')}</Title>
        <Group gap="xs" wrap="nowrap">
          <TextInput
            size="xs"
            w={220}
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={14} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {items.length > 0 && (
            <ExportAllRows
              title={t('title')}
              fileName="history"
              columns={columns}
              readAll={() =>
                readAllPages((before: HistoryPage['next']) =>
                  pageClient.interactions.history.query({ customerId, before, query }),
                )
              }
            />
          )}
        </Group>
      </Group>
      {list.isPending && <LoadingRows />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyState title={t(query ? 'noMatch' : 'empty')} hint={query ? undefined : t('emptyHint')} />
      )}
      {items.length > 0 && (
        <ol className={classes.entries}>
          {items.map((interaction) => (
            <HistoryEntry key={interaction.id} interaction={interaction} />
          ))}
        </ol>
      )}
      <Endless
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </section>
  );
}
