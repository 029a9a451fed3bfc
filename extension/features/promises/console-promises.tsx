import { Group, SegmentedControl, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Endless } from '../../ui/endless.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePromiseList } from './console-promise-list.ts';
import { PromiseSheet } from './console-promise-sheet.tsx';

const tabs = ['mine', 'team', 'late'] as const;
const shows = ['open', 'settled'] as const;
const Search = z.object({
  tab: z.enum(tabs).catch('mine'),
  show: z.enum(shows).catch('open'),
});

export function PromisesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab, show } = Search.parse(useSearch({ strict: false }));
  const change = (next: Partial<z.infer<typeof Search>>) =>
    void navigate({ to: '/promises', search: { tab, show, ...next }, replace: true });
  const state = tab === 'late' ? 'open' : show;
  const list = usePromiseList({ whose: tab, state });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const subtitle = state === 'open' ? 'promisesConsole:subtitle' : 'promisesConsole:settledSubtitle';
  const empty = () => {
    if (tab === 'late') return t('promises:emptyLate');
    if (state === 'settled') return t('promisesConsole:emptySettled');
    return tab === 'team' ? t('promisesConsole:emptyTeam') : t('promises:empty');
  };
  return (
    <>
      <PageHeader
        title={t('promises:title')}
        subtitle={total === undefined ? undefined : t(subtitle, { count: total })}
      />
      <Tabs value={tab} onChange={(value) => value && change({ tab: value as (typeof tabs)[number] })}>
        <Group justify="space-between" mb="md">
          <Tabs.List aria-label={t('promisesConsole:whose')}>
            {tabs.map((value) => (
              <Tabs.Tab key={value} value={value}>
                {t(`promises:${value}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tab !== 'late' && (
            <SegmentedControl
              size="xs"
              aria-label={t('promises:title')}
              value={show}
              onChange={(value) => change({ show: value as 'open' | 'settled' })}
              data={shows.map((value) => ({ value, label: t(`promisesConsole:show.${value}`) }))}
            />
          )}
        </Group>
        <Tabs.Panel value={tab}>
          {list.isPending && <LoadingRows />}
          {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.data && items.length === 0 && <EmptyState title={empty()} />}
          {items.length > 0 && <PromiseSheet items={items} showCustomer />}
          <Endless
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
