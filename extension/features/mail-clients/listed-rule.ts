import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';

export type ListedRule = inferRouterOutputs<AppRouter>['mailClients']['rules'][number];
