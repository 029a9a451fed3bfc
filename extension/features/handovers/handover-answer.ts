import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';

type Preview = inferRouterOutputs<AppRouter>['handovers']['preview'];
export type Portfolio = Preview['portfolio'];
export type HandedCustomer = Preview['customers'][number];
