import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';
import { api, pageClient } from '../../pages/page-client.ts';

/** Page by page; while a new search runs the old rows stay, so that nothing jumps under the typing. */
export function useCustomerList(filters: CustomerFilters) {
  return useInfiniteQuery({
    queryKey: [...api.customers.search.queryKey(), 'pages', filters],
    queryFn: ({ pageParam, signal }) =>
      pageClient.customers.search.query({ ...filters, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
