import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { api, pageClient } from '../../../pages/page-client.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useTierName } from './use-tier-name.ts';

/** Every change of tier, by whom and why. */
export function TierLog() {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const tierName = useTierName();
  const colleague = useColleagueName();
  const list = useInfiniteQuery({
    queryKey: [...api.tiers.changes.queryKey(), 'pages'],
    queryFn: ({ pageParam, signal }) => pageClient.tiers.changes.query({ before: pageParam }, { signal }),
    initialPageParam: null as { changedAt: string; id: string } | null,
    getNextPageParam: (page) => page.next,
  });
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingRows />;
  return (
    <RowsSheet
      title={t('log.title')}
      fileName="tier-changes"
      rows={list.data.pages.flatMap(({ items }) => items)}
      keyOf={({ id }) => id}
      empty={t('log.empty')}
      {...(list.hasNextPage && {
        further: { isLoading: list.isFetchingNextPage, onMore: () => void list.fetchNextPage() },
      })}
      columns={[
        {
          label: t('preview.customer'),
          text: ({ name }) => name,
          show: ({ customerId, name }) => <CustomerLink id={customerId} name={name} />,
        },
        {
          label: t('log.change'),
          text: ({ from, to }) => t('log.moved', { from: tierName(from), to: tierName(to) }),
        },
        {
          label: t('preview.contribution'),
          text: ({ contributionMinor, currency }) =>
            contributionMinor === null ? '' : format.amount(contributionMinor, currency),
          end: true,
        },
        { label: t('preview.reason'), text: ({ reason }) => reason },
        { label: t('log.by'), text: ({ changedBy }) => colleague(changedBy) },
        { label: t('log.when'), text: ({ changedAt }) => format.dayOf(changedAt), end: true },
      ]}
    />
  );
}
