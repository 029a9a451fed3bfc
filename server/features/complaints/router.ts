import { z } from 'zod';
import {
  AssignComplaint,
  NewComplaint,
  NewComplaintStep,
} from '../../../shared/features/complaints/model.ts';
import { ComplaintRules } from '../../../shared/features/complaints/rules.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { assignComplaint } from './assign-complaint.ts';
import { complaintHistory } from './complaint-history.ts';
import { CountByCause, countByCause } from './count-by-cause.ts';
import { ListComplaints, listComplaints } from './list-complaints.ts';
import { recordComplaint } from './record-complaint.ts';
import { changeRules } from './rules.ts';
import { requireComplaint } from './store.ts';
import { takeStep } from './take-step.ts';

const byId = z.object({ id: z.uuid() });

export const complaintsRouter = router({
  record: staffProcedure
    .input(NewComplaint)
    .mutation(({ ctx, input }) => ctx.write((scope) => recordComplaint(scope, ctx.session, input))),
  step: staffProcedure
    .input(NewComplaintStep)
    .mutation(({ ctx, input }) => ctx.write((scope) => takeStep(scope, ctx.session, input))),
  assign: staffProcedure
    .input(AssignComplaint)
    .mutation(({ ctx, input }) => ctx.write((scope) => assignComplaint(scope, ctx.session, input))),
  get: staffProcedure
    .input(byId)
    .query(({ ctx, input }) => ctx.read((scope) => requireComplaint(scope, ctx.session, input.id))),
  list: staffProcedure
    .input(ListComplaints)
    .query(({ ctx, input }) => ctx.read((scope) => listComplaints(scope, ctx.session, input))),
  history: staffProcedure
    .input(byId)
    .query(({ ctx, input }) => ctx.read((scope) => complaintHistory(scope, ctx.session, input.id))),
  countByCause: staffProcedure
    .input(CountByCause)
    .query(({ ctx, input }) =>
      ctx.read((scope) => countByCause(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  changeRules: managerProcedure.input(ComplaintRules).mutation(acting('complaints.changeRules', changeRules)),
});
