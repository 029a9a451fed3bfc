import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { api, pageClient } from '../../pages/page-client.ts';
import { useToday } from '../../ui/clock.tsx';

export type ComplaintFilters = Omit<inferRouterInputs<AppRouter>['complaints']['list'], 'offset' | 'limit'>;
export type ListedComplaint = inferRouterOutputs<AppRouter>['complaints']['list']['items'][number];

/** Page by page. */
export function useComplaintList(filters: ComplaintFilters) {
  return useInfiniteQuery({
    queryKey: [...api.complaints.list.queryKey(), 'pages', filters],
    queryFn: ({ pageParam, signal }) =>
      pageClient.complaints.list.query({ ...filters, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextOffset,
  });
}

/** For the menu: how many open ones are mine, and whether the first answer is late. */
export function useMyComplaintCount() {
  const { t } = useTranslation('complaintsConsole');
  const today = useToday();
  const { data } = useQuery(api.complaints.list.queryOptions({ whose: 'mine', limit: 1 }));
  if (!data || data.total === 0) return undefined;
  const dueOn = data.items[0]?.dueOn;
  const isLate = dueOn != null && dueOn < today;
  return { count: data.total, label: t('mineOpen', { count: data.total }), isLate };
}
