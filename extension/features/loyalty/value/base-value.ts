import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../../server/router.ts';

/** What the last fit found for the whole base, as the server tells it. */
export type BaseValueAnswer = NonNullable<inferRouterOutputs<AppRouter>['value']['base']>;
