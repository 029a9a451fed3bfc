import { z } from 'zod';
import { ErasureOrder } from '../../../shared/features/erasure/model.ts';
import { administratorProcedure, router, staffProcedure } from '../../trpc.ts';
import { confirmErasures, unconfirmedErasures } from './confirm-erasures.ts';
import { orderErasure } from './order-erasure.ts';
import { runErasure } from './run-erasure.ts';
import { getErasure, listErasures } from './store.ts';

export const erasuresRouter = router({
  order: administratorProcedure.input(ErasureOrder).mutation(async ({ ctx, input }) => {
    await ctx.write((scope) => orderErasure(scope, ctx.session, input));
    // The page watches the progress; what is cut short here, the job goes on with.
    const parts = { database: ctx.database, organisationId: ctx.session.organisationId, now: ctx.now };
    runErasure(parts, input.id).catch((err: unknown) =>
      ctx.log.error({ err, erasureId: input.id }, 'erasure cut short'),
    );
  }),
  list: administratorProcedure.query(({ ctx }) => ctx.read((scope) => listErasures(scope))),
  get: administratorProcedure
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((scope) => getErasure(scope, input))),
  /** For devices. */
  unconfirmed: staffProcedure.query(({ ctx }) =>
    ctx.read((scope) => unconfirmedErasures(scope, ctx.session)),
  ),
  confirm: staffProcedure
    .input(z.object({ ids: z.array(z.uuid()).max(10_000) }))
    .mutation(({ ctx, input }) => confirmErasures({ ...ctx, now: ctx.now() }, input)),
});
