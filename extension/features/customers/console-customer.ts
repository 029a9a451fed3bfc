import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';

/** What the server tells about one customer. */
export type CustomerPageData = inferRouterOutputs<AppRouter>['customers']['get'];
