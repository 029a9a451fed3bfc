import { Group, SegmentedControl, Select, Stack, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ComplaintKind } from '../../../shared/features/complaints/model.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Endless } from '../../ui/endless.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ByCause } from './console-by-cause.tsx';
import { useCauseChoices } from './console-cause-name.ts';
import { ComplaintDialog } from './console-complaint-dialog.tsx';
import { useComplaintList } from './console-complaint-list.ts';
import { ComplaintSheet } from './console-complaint-sheet.tsx';
import { ExportComplaints } from './console-export.tsx';

const whoses = ['mine', 'all'] as const;
const shows = ['open', 'closed'] as const;
const Search = z.object({
  whose: z.enum(whoses).catch('all'),
  show: z.enum(shows).catch('open'),
  kind: ComplaintKind.optional().catch(undefined),
  cause: z.string().optional().catch(undefined),
  /** The one whose details are open. */
  complaint: z.uuid().optional().catch(undefined),
});

/** What customers complain of and suggest, the answers that are late first; below, what it came from. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaintsConsole');
  const navigate = useNavigate();
  const search = Search.parse(useSearch({ strict: false }));
  const { whose, show, kind, cause } = search;
  const change = (next: Partial<z.infer<typeof Search>>) =>
    void navigate({ to: '/complaints', search: { ...search, ...next }, replace: true });
  const causes = useCauseChoices();
  const filters = { whose, show, kind, causeId: cause };
  const list = useComplaintList(filters);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const subtitle = show === 'open' ? 'subtitle' : 'closedSubtitle';
  return (
    <Stack gap="xl">
      <section>
        <PageHeader
          title={t('complaints:title')}
          subtitle={total ? t(subtitle, { count: total }) : undefined}
        >
          <ExportComplaints filters={filters} />
        </PageHeader>
        <Tabs value={whose} onChange={(value) => change({ whose: value === 'mine' ? 'mine' : 'all' })}>
          <Group justify="space-between" mb="md">
            <Tabs.List aria-label={t('whoseLabel')}>
              {whoses.map((value) => (
                <Tabs.Tab key={value} value={value}>
                  {t(`whose.${value}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Group gap="xs">
              <Select
                size="xs"
                clearable
                aria-label={t('complaints:kindLabel')}
                placeholder={t('anyKind')}
                value={kind ?? null}
                onChange={(value) => change({ kind: ComplaintKind.safeParse(value).data })}
                data={ComplaintKind.options.map((value) => ({ value, label: t(`complaints:kind.${value}`) }))}
              />
              <Select
                size="xs"
                clearable
                aria-label={t('complaints:cause')}
                placeholder={t('anyCause')}
                value={cause ?? null}
                onChange={(value) => change({ cause: value ?? undefined })}
                data={causes}
              />
              <SegmentedControl
                size="xs"
                aria-label={t('showLabel')}
                value={show}
                onChange={(value) => change({ show: value })}
                data={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
              />
            </Group>
          </Group>
          <Tabs.Panel value={whose}>
            {list.isPending && <LoadingRows />}
            {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
            {list.data && items.length === 0 && <NoComplaints whose={whose} show={show} />}
            {items.length > 0 && (
              <ComplaintSheet items={items} onOpen={(complaint) => change({ complaint })} showCustomer />
            )}
            <Endless
              hasMore={list.hasNextPage}
              isLoading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </Tabs.Panel>
        </Tabs>
      </section>
      <ByCause />
      {search.complaint && (
        <ComplaintDialog id={search.complaint} onClose={() => change({ complaint: undefined })} />
      )}
    </Stack>
  );
}

function NoComplaints({ whose, show }: Pick<z.infer<typeof Search>, 'whose' | 'show'>) {
  const { t } = useTranslation('complaintsConsole');
  if (show === 'closed') return <EmptyState title={t('emptyClosed')} />;
  if (whose === 'mine') return <EmptyState title={t('emptyMine')} />;
  return <EmptyState title={t('empty')} hint={t('emptyHint')} />;
}
