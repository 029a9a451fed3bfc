import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../../server/router.ts';

type Answers = inferRouterOutputs<AppRouter>['tiers'];
export type TiersRead = Answers['get'];
export type EffortRead = Answers['effort'];
