import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Endless } from '../../ui/endless.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AddCustomerDialog } from './console-add-customer.tsx';
import { useCustomerList } from './console-customer-list.ts';
import { CustomerRow } from './console-customer-row.tsx';
import { DuplicatesLink } from './console-duplicates-link.tsx';
import { CustomerFilterBar } from './console-filter-bar.tsx';
import { addressOfFilters, useCustomerFilters } from './console-filters.ts';
import { useCustomerSelection } from './console-selection.ts';
import { SelectionBar } from './console-selection-bar.tsx';

export function CustomersPage() {
  const { t } = useTranslation('customersConsole');
  const format = useFormat();
  const { filters, change } = useCustomerFilters();
  const navigate = useNavigate();
  const isAdding = useSearch({ strict: false, select: (search: { add?: boolean }) => search.add === true });
  const showAdding = (add: boolean) =>
    void navigate({ to: '/customers', search: { ...addressOfFilters(filters), add: add || undefined } });
  const list = useCustomerList(filters);
  const chosen = useCustomerSelection(filters);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const count = list.data?.pages[0]?.count;
  const isNarrowed = Object.values(addressOfFilters(filters)).some((value) => value !== undefined);
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => showAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={count == null ? undefined : t('count', { count, formatted: format.count(count) })}
      >
        <DuplicatesLink />
        {add}
      </PageHeader>
      <CustomerFilterBar filters={filters} onChange={change} isNarrowed={isNarrowed} />
      {list.isPending && <LoadingRows count={10} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyState
          title={t(isNarrowed ? 'noMatch' : 'empty')}
          hint={t(isNarrowed ? 'noMatchHint' : 'emptyHint')}
        />
      )}
      <SelectionBar chosen={chosen} total={count ?? 0} />
      {items.length > 0 && (
        <Sheet
          label={t('title')}
          columns={[
            { label: t('column.name') },
            { label: t('column.contact') },
            { label: t('column.owner') },
            { label: t('column.lastContact'), end: true },
          ]}
        >
          {items.map((customer) => (
            <CustomerRow
              key={customer.id}
              customer={customer}
              isChosen={chosen.isChosen(customer.id)}
              onChoose={() => chosen.toggle(customer.id)}
            />
          ))}
        </Sheet>
      )}
      <Endless
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {isAdding && <AddCustomerDialog onClose={() => showAdding(false)} />}
    </>
  );
}
