import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api, pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Endless } from '../../ui/endless.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Customers who were taken off every list, and the way back. */
export function ArchivedPage() {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const nameOf = useColleagueName();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text, 200);
  const list = useInfiniteQuery({
    queryKey: [...api.customers.listArchived.queryKey(), 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      pageClient.customers.listArchived.query({ query, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextOffset,
    placeholderData: keepPreviousData,
  });
  const restore = useAction(api.customers.restore.mutationOptions(), { done: t('restored') });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Anchor component={Link} to="/customers" size="sm" c="dimmed">
        ← {t('backToList')}
      </Anchor>
      <PageHeader title={t('archivedTitle')} subtitle={t('archivedHint')} />
      <TextInput
        mb="md"
        maw={360}
        leftSection={<IconSearch size={15} aria-hidden />}
        aria-label={t('archivedSearch')}
        placeholder={t('archivedSearch')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {list.isPending && <LoadingRows count={6} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <EmptyState title={t(query ? 'noMatch' : 'archivedNone')} />}
      {items.length > 0 && (
        <Sheet
          label={t('archivedTitle')}
          columns={[
            { label: t('column.name') },
            { label: t('column.owner') },
            { label: t('column.archived') },
            { label: t('restore'), end: true },
          ]}
        >
          {items.map((customer) => (
            <tr key={customer.id}>
              <td>
                <Text fw={600}>{customer.name}</Text>
                {customer.otherName && (
                  <Text size="sm" c="dimmed">
                    {customer.otherName}
                  </Text>
                )}
              </td>
              <td data-label={t('column.owner')}>{nameOf(customer.ownerId)}</td>
              <td data-label={t('column.archived')}>{format.dayOf(customer.archivedAt)}</td>
              <td data-end>
                {customer.canRestore && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('restoreNamed', { name: customer.name })}
                    onClick={() => restore.mutate({ id: customer.id })}
                  >
                    {t('restore')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Sheet>
      )}
      <Endless
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
