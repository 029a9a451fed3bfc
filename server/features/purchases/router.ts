import { z } from 'zod';
import { NewPurchase, PurchaseQuery } from '../../../shared/features/purchases/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { listPurchases } from './list-purchases.ts';
import { recordPurchase } from './record-purchase.ts';
import { removePurchase } from './remove-purchase.ts';

export const purchasesRouter = router({
  list: staffProcedure
    .input(PurchaseQuery)
    .query(({ ctx, input }) => ctx.read((scope) => listPurchases(scope, ctx.session, input))),
  record: staffProcedure
    .input(NewPurchase)
    .mutation(({ ctx, input }) => ctx.write((scope) => recordPurchase(scope, ctx.session, input))),
  remove: staffProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => removePurchase(scope, ctx.session, input))),
});
