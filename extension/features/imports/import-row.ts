import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';

/** One import as the server answers it. */
export type ImportRow = inferRouterOutputs<AppRouter>['imports']['get'];
