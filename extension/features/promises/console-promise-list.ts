import { useInfiniteQuery } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';
import { api, pageClient } from '../../pages/page-client.ts';

type ListInput = Omit<inferRouterInputs<AppRouter>['promises']['list'], 'cursor'>;
type Place = { dueOn: string; id: string };

/** Page by page. Not tRPC's own infinite query: it sends a `direction` of its own, and promises have one. */
export function usePromiseList(input: ListInput) {
  return useInfiniteQuery({
    queryKey: [...api.promises.list.queryKey(), 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      pageClient.promises.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as Place | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
