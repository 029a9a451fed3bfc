import { z } from 'zod';
import {
  CohortGrain,
  CostEntry,
  Flow,
  Grain,
  InsightRule,
  LossReason,
  NewLoss,
  NewReferral,
  Span,
  SurvivalSplit,
} from '../../../shared/features/insight/model.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { loadBucket } from './bucket.ts';
import { loadCohorts } from './cohorts.ts';
import { listCosts, loadSpending, removeCost, saveCosts } from './costs.ts';
import { loadReasonShares } from './count-reasons.ts';
import { listTurned } from './list-turned.ts';
import { loadReferrals, referralsOf } from './load-referrals.ts';
import { loadReasons, saveReason } from './loss-reasons.ts';
import { lossesOf, recordLoss, removeLoss } from './record-loss.ts';
import { saveRule } from './rule.ts';
import { removeReferral, setReferral, thankReferrer } from './set-referral.ts';
import { loadSurvival } from './survival.ts';

const insightRouter = router({
  bucket: staffProcedure
    .input(z.object({ grain: Grain }))
    .query(({ ctx, input }) => ctx.read((scope) => loadBucket(scope, ctx.session, input))),
  turned: staffProcedure
    .input(Span.extend({ flow: Flow }))
    .query(({ ctx, input }) => ctx.read((scope) => listTurned(scope, ctx.session, input))),
  cohorts: staffProcedure
    .input(z.object({ grain: CohortGrain }))
    .query(({ ctx, input }) => ctx.read((scope) => loadCohorts(scope, ctx.session, input))),
  survival: staffProcedure
    .input(z.object({ by: SurvivalSplit }))
    .query(({ ctx, input }) => ctx.read((scope) => loadSurvival(scope, ctx.session, input))),
  saveRule: managerProcedure.input(InsightRule).mutation(acting('insight.saveRule', saveRule)),
});

const ofCustomer = z.object({ customerId: z.uuid() });
const oneOfCustomer = ofCustomer.extend({ id: z.uuid() });

const costsRouter = router({
  list: managerProcedure.query(({ ctx }) => ctx.read(listCosts)),
  spending: managerProcedure
    .input(z.object({ grain: Grain }))
    .query(({ ctx, input }) => ctx.read((scope) => loadSpending(scope, ctx.session, input))),
  save: managerProcedure
    .input(z.object({ entries: z.array(CostEntry).min(1).max(2000) }))
    .mutation(({ ctx, input }) => ctx.write((scope) => saveCosts(scope, ctx.session, input))),
  remove: managerProcedure.input(z.object({ id: z.uuid() })).mutation(acting('costs.remove', removeCost)),
});

const lossesRouter = router({
  reasons: staffProcedure.query(({ ctx }) => ctx.read(loadReasons)),
  saveReason: managerProcedure
    .input(z.object({ reason: LossReason }))
    .mutation(acting('losses.saveReason', saveReason)),
  shares: staffProcedure
    .input(Span)
    .query(({ ctx, input }) => ctx.read((scope) => loadReasonShares(scope, ctx.session, input))),
  ofCustomer: staffProcedure
    .input(ofCustomer)
    .query(({ ctx, input }) => ctx.read((scope) => lossesOf(scope, ctx.session, input))),
  record: staffProcedure
    .input(NewLoss)
    .mutation(({ ctx, input }) => ctx.write((scope) => recordLoss(scope, ctx.session, input))),
  remove: staffProcedure
    .input(oneOfCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => removeLoss(scope, ctx.session, input))),
});

const referralsRouter = router({
  list: staffProcedure.query(({ ctx }) => ctx.read((scope) => loadReferrals(scope, ctx.session))),
  ofCustomer: staffProcedure
    .input(ofCustomer)
    .query(({ ctx, input }) => ctx.read((scope) => referralsOf(scope, ctx.session, input))),
  set: staffProcedure
    .input(NewReferral)
    .mutation(({ ctx, input }) => ctx.write((scope) => setReferral(scope, ctx.session, input))),
  remove: staffProcedure
    .input(oneOfCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => removeReferral(scope, ctx.session, input))),
  thank: staffProcedure
    .input(oneOfCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => thankReferrer(scope, ctx.session, input))),
});

export const insightRouters = {
  insight: insightRouter,
  costs: costsRouter,
  losses: lossesRouter,
  referrals: referralsRouter,
};
