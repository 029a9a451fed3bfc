import { z } from 'zod';
import { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { ValueQuery } from '../../../../shared/features/loyalty/value/value-list.ts';
import { managerProcedure, router, staffProcedure } from '../../../trpc.ts';
import { acting } from '../../administration/acting.ts';
import { askForFit } from './ask-for-fit.ts';
import { changeAssumptions } from './assumptions.ts';
import { baseValue } from './base-value.ts';
import { latestFit } from './latest-fit.ts';
import { listValues } from './list-values.ts';
import { valueOfCustomer } from './value-of-customer.ts';

export const valueRouter = router({
  list: staffProcedure
    .input(ValueQuery)
    .query(({ ctx, input }) =>
      ctx.read((scope) => listValues(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  ofCustomer: staffProcedure
    .input(z.object({ customerId: z.uuid() }))
    .query(({ ctx, input }) =>
      ctx.read((scope) => valueOfCustomer(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  base: managerProcedure.query(({ ctx }) => ctx.read(baseValue)),
  changeAssumptions: managerProcedure
    .input(ValueAssumptions)
    .mutation(acting('value.changeAssumptions', changeAssumptions)),
  fitState: staffProcedure.query(({ ctx }) => ctx.read(latestFit)),
  fitNow: managerProcedure.mutation(({ ctx }) => ctx.write((scope) => askForFit(scope, ctx.session.staffId))),
});
