import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';
import { api } from '../../pages/page-client.ts';

export type DuplicatePair = inferRouterOutputs<AppRouter>['customers']['listDuplicates']['items'][number];

export function useDuplicates() {
  return useQuery(api.customers.listDuplicates.queryOptions());
}
