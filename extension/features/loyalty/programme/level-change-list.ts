import { useInfiniteQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../../server/router.ts';
import { api, pageClient } from '../../../pages/page-client.ts';
import { readAllPages } from '../../../pages/read-all-pages.ts';

type LevelChangePage = inferRouterOutputs<AppRouter>['programme']['changes'];
export type LevelChange = LevelChangePage['items'][number];

export const readAllLevelChanges = (customerId: string | null): Promise<LevelChange[]> =>
  readAllPages((before: LevelChangePage['next']) =>
    pageClient.programme.changes.query({ customerId, before }),
  );

/** The newest first; null is everybody the reader sees. */
export function useLevelChanges(customerId: string | null) {
  const list = useInfiniteQuery({
    queryKey: [...api.programme.changes.queryKey(), 'pages', customerId],
    queryFn: ({ pageParam, signal }) =>
      pageClient.programme.changes.query({ customerId, before: pageParam }, { signal }),
    initialPageParam: null as LevelChangePage['next'],
    getNextPageParam: (page) => page.next,
  });
  return { ...list, changes: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
