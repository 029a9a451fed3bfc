import { z } from 'zod';
import { EffortMinutes, TierCuts, TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import { managerProcedure, router, staffProcedure } from '../../../trpc.ts';
import { acting } from '../../administration/acting.ts';
import { ApplyTiers, applyTiers } from './apply-tiers.ts';
import { listTierChanges, readTierOf, TierChangeQuery } from './list-tier-changes.ts';
import { previewTiers } from './preview-tiers.ts';
import { readEffort } from './read-effort.ts';
import { readTiers } from './read-tiers.ts';
import { SetTier, setTier } from './set-tier.ts';
import { changeMinutes } from './tier-rules.ts';

const Window = z.object({ months: TierMonths });

export const tiersRouter = router({
  get: staffProcedure
    .input(Window)
    .query(({ ctx, input }) =>
      ctx.read((scope) => readTiers(scope, { session: ctx.session, now: ctx.now() }, input.months)),
    ),
  effort: staffProcedure
    .input(Window)
    .query(({ ctx, input }) =>
      ctx.read((scope) => readEffort(scope, { session: ctx.session, now: ctx.now() }, input.months)),
    ),
  changes: staffProcedure
    .input(TierChangeQuery)
    .query(({ ctx, input }) => ctx.read((scope) => listTierChanges(scope, ctx.session, input))),
  ofCustomer: staffProcedure
    .input(z.object({ customerId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((scope) => readTierOf(scope, ctx.session, input.customerId))),
  setByHand: staffProcedure
    .input(SetTier)
    .mutation(({ ctx, input }) => ctx.write((scope) => setTier(scope, ctx.session, input))),
  preview: managerProcedure
    .input(TierCuts)
    .query(({ ctx, input }) => ctx.read((scope) => previewTiers(scope, input, ctx.now()))),
  applyCuts: managerProcedure
    .input(ApplyTiers)
    .mutation(({ ctx, input }) => ctx.write((scope) => applyTiers(scope, ctx.session, input))),
  changeMinutes: managerProcedure.input(EffortMinutes).mutation(acting('tiers.changeMinutes', changeMinutes)),
});
