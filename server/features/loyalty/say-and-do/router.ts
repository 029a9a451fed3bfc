import { z } from 'zod';
import { SayAndDoRules } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import { NewLoyaltySign } from '../../../../shared/features/loyalty/say-and-do/signs.ts';
import { managerProcedure, router, staffProcedure } from '../../../trpc.ts';
import { actingAs } from '../../administration/acting.ts';
import { customerLoyalty } from './customer-loyalty.ts';
import { loadIndexRules, saveIndexRules } from './index-rules.ts';
import { listNotKnown } from './list-not-known.ts';
import { logSign, removeSign } from './log-sign.ts';
import { loyaltyMap, MapOf } from './loyalty-map.ts';
import { listMonths, MovementBetween, MovementFromTo, movement, movementDetail } from './movement.ts';

export const sayAndDoRouter = router({
  ofCustomer: staffProcedure
    .input(z.object({ customerId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((scope) => customerLoyalty(scope, ctx.session, input))),
  logSign: staffProcedure
    .input(NewLoyaltySign)
    .mutation(({ ctx, input }) => ctx.write((scope) => logSign(scope, ctx.session, input))),
  removeSign: staffProcedure
    .input(z.object({ id: z.uuid(), customerId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => removeSign(scope, ctx.session, input))),
  map: staffProcedure
    .input(MapOf)
    .query(({ ctx, input }) => ctx.read((scope) => loyaltyMap(scope, ctx.session, input))),
  listNotKnown: staffProcedure
    .input(MapOf)
    .query(({ ctx, input }) =>
      ctx.read((scope) => listNotKnown(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  months: staffProcedure.query(({ ctx }) => ctx.read(listMonths)),
  movement: staffProcedure
    .input(MovementBetween)
    .query(({ ctx, input }) => ctx.read((scope) => movement(scope, ctx.session, input))),
  movementDetail: staffProcedure
    .input(MovementFromTo)
    .query(({ ctx, input }) => ctx.read((scope) => movementDetail(scope, ctx.session, input))),
  rules: staffProcedure.query(({ ctx }) => ctx.read(loadIndexRules)),
  saveRules: managerProcedure.input(SayAndDoRules).mutation(actingAs('sayAndDo.saveRules', saveIndexRules)),
});
