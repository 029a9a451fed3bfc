import { z } from 'zod';
import { CohortGrain, Flow, Grain, InsightRule, Span } from '../../../shared/features/insight/model.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { loadBucket } from './bucket.ts';
import { loadCohorts } from './cohorts.ts';
import { listTurned } from './list-turned.ts';
import { recompute } from './recompute.ts';
import { saveRule } from './rule.ts';

export const insightRouter = router({
  bucket: staffProcedure
    .input(z.object({ grain: Grain }))
    .query(({ ctx, input }) => ctx.read((scope) => loadBucket(scope, ctx.session, input))),
  turned: staffProcedure
    .input(Span.extend({ flow: Flow }))
    .query(({ ctx, input }) => ctx.read((scope) => listTurned(scope, ctx.session, input))),
  cohorts: staffProcedure
    .input(z.object({ grain: CohortGrain }))
    .query(({ ctx, input }) => ctx.read((scope) => loadCohorts(scope, ctx.session, input))),
  saveRule: managerProcedure.input(InsightRule).mutation(acting('insight.saveRule', saveRule)),
  recompute: managerProcedure.mutation(({ ctx }) =>
    recompute(ctx.database, ctx.session.organisationId, ctx.now()),
  ),
});
