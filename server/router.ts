import { customersRouter } from './features/customers/router.ts';
import { interactionsRouter } from './features/interactions/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The contents page of the API. */
export const appRouter = router({
  customers: customersRouter,
  interactions: interactionsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
