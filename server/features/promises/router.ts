import { z } from 'zod';
import { MovePromise, NewPromise, SettlePromise } from '../../../shared/features/promises/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { KeptRatesOf, keptRates } from './kept-rates.ts';
import { ListPromises, listPromises } from './list-promises.ts';
import { makePromise } from './make-promise.ts';
import { movePromise } from './move-promise.ts';
import { promiseHistory } from './promise-history.ts';
import { settlePromise } from './settle-promise.ts';

export const promisesRouter = router({
  make: staffProcedure
    .input(NewPromise)
    .mutation(({ ctx, input }) => ctx.write((scope) => makePromise(scope, ctx.session, input))),
  move: staffProcedure
    .input(MovePromise)
    .mutation(({ ctx, input }) => ctx.write((scope) => movePromise(scope, ctx.session, input))),
  settle: staffProcedure
    .input(SettlePromise)
    .mutation(({ ctx, input }) => ctx.write((scope) => settlePromise(scope, ctx.session, input))),
  list: staffProcedure
    .input(ListPromises)
    .query(({ ctx, input }) =>
      ctx.read((scope) => listPromises(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  history: staffProcedure
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((scope) => promiseHistory(scope, ctx.session, input.id))),
  keptRates: staffProcedure
    .input(KeptRatesOf)
    .query(({ ctx, input }) => ctx.read((scope) => keptRates(scope, ctx.session, input))),
});
