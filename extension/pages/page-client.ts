import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../server/router.ts';
import { refusalOf } from '../ui/refusal.ts';

/** A refusal is an answer: only what never reached the server is worth asking again. */
const shouldRetry = (failures: number, error: Error) => refusalOf(error) === null && failures < 2;

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: shouldRetry } },
});

/** The server as pages know it: same origin, the session in a cookie. */
export const pageClient = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/api/trpc', maxItems: 10 })],
});

/** `useQuery(api.customers.search.queryOptions(…))` */
export const api = createTRPCOptionsProxy<AppRouter>({ client: pageClient, queryClient });
