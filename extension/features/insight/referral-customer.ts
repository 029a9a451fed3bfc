import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';

type ReferralCustomer = inferRouterOutputs<AppRouter>['referrals']['list']['customers'][number];
/** Those the reader may see, by id. */
export type ReferralCustomers = ReadonlyMap<string, ReferralCustomer>;
