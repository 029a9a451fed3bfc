import { Group, Select, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ValueQuery,
  ValueSort,
  valuesAtOnce,
} from '../../../../shared/features/loyalty/value/value-list.ts';
import { ExportAllRows } from '../../../pages/export-all-rows.tsx';
import { api, pageClient } from '../../../pages/page-client.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Endless } from '../../../ui/endless.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { readAllValues } from './read-all-values.ts';
import { useValueColumns, useValueFileColumns } from './use-value-columns.tsx';

const typingPauseMilliseconds = 180;

/** Buyers by value, as far as this reader may see them; all of them go into the file. */
export function ValueList() {
  const { t } = useTranslation('value');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, typingPauseMilliseconds);
  const [sort, setSort] = useState<ValueSort>('value');
  const list = useValues({ query, sort });
  const columns = useValueColumns();
  const fileColumns = useValueFileColumns();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('list.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('list.title')}</Title>
        {items.length > 0 && (
          <ExportAllRows
            title={t('list.title')}
            fileName="customer-value"
            columns={fileColumns}
            readAll={() => readAllValues({ query, sort })}
          />
        )}
      </Group>
      <Group gap="xs" mb="md">
        <TextInput
          type="search"
          flex="1 1 220px"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          leftSection={<IconSearch size={15} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          w={220}
          aria-label={t('list.sort')}
          allowDeselect={false}
          value={sort}
          onChange={(chosen) => chosen && setSort(chosen)}
          data={ValueSort.options.map((value) => ({ value, label: t(`list.by.${value}`) }))}
        />
      </Group>
      {list.isPending && <LoadingRows count={8} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyState
          title={t(query ? 'list.noMatch' : 'list.empty')}
          {...(!query && { hint: t('list.emptyHint') })}
        />
      )}
      {items.length > 0 && (
        <RowsTable label={t('list.title')} columns={columns} rows={items} keyOf={(row) => row.customerId} />
      )}
      <Endless
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </section>
  );
}

function useValues(asked: ValueQuery) {
  return useInfiniteQuery({
    queryKey: [...api.value.list.queryKey(), 'pages', asked],
    queryFn: ({ pageParam, signal }) =>
      pageClient.value.list.query({ ...asked, from: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page, pages) => (page.hasMore ? pages.length * valuesAtOnce : null),
    placeholderData: (shown) => shown,
  });
}
