import { createCallerFactory, router } from './trpc.ts';

/** The contents page of the API. */
export const appRouter = router({});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
