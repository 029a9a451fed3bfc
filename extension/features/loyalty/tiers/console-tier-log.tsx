import { useInfiniteQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../../server/router.ts';
import { useColleagueName } from '../../../pages/console/use-colleague-name.ts';
import { ExportAllRows } from '../../../pages/export-all-rows.tsx';
import { api, pageClient } from '../../../pages/page-client.ts';
import { readAllPages } from '../../../pages/read-all-pages.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useTierName } from './use-tier-name.ts';

type TierChange = inferRouterOutputs<AppRouter>['tiers']['changes']['items'][number];
type Place = { changedAt: string; id: string } | null;

/** Every change of tier, by whom and why. */
export function TierLog() {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const tierName = useTierName();
  const colleague = useColleagueName();
  const list = useInfiniteQuery({
    queryKey: [...api.tiers.changes.queryKey(), 'pages'],
    queryFn: ({ pageParam, signal }) => pageClient.tiers.changes.query({ before: pageParam }, { signal }),
    initialPageParam: null as Place,
    getNextPageParam: (page) => page.next,
  });
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingRows />;
  const columns: RowColumn<TierChange>[] = [
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
    {
      label: t('log.when'),
      text: ({ changedAt }) => format.isoDayOf(changedAt),
      show: ({ changedAt }) => format.dayOf(changedAt),
      end: true,
    },
  ];
  const file = { title: t('log.title'), fileName: 'tier-changes', columns };
  const readAll = () => readAllPages((before: Place) => pageClient.tiers.changes.query({ before }));
  return (
    <RowsSheet
      {...file}
      rows={list.data.pages.flatMap(({ items }) => items)}
      keyOf={({ id }) => id}
      empty={t('log.empty')}
      {...(list.hasNextPage && {
        further: {
          isLoading: list.isFetchingNextPage,
          onMore: () => void list.fetchNextPage(),
          exporting: <ExportAllRows {...file} readAll={readAll} />,
        },
      })}
    />
  );
}
