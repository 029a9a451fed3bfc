import { z } from 'zod';
import { KeepPromise, NewAbsence } from '../../../shared/features/handovers/absence.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { actingAs } from '../administration/acting.ts';
import { absenceDetail } from './absence-detail.ts';
import { keepPromise } from './keep-promise.ts';
import { planAbsence } from './plan-absence.ts';
import { endEarly, proceedWithAbsence } from './proceed-with-absence.ts';
import { listMyAbsences } from './read-absence.ts';

const OfAbsence = z.object({ id: z.uuid() });

export const absencesRouter = router({
  listMine: staffProcedure.query(({ ctx }) =>
    ctx.read((scope) => listMyAbsences(scope, { session: ctx.session, now: ctx.now() })),
  ),
  get: staffProcedure
    .input(OfAbsence)
    .query(({ ctx, input }) =>
      ctx.read((scope) => absenceDetail(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  plan: staffProcedure.input(NewAbsence).mutation(actingAs('absences.plan', planAbsence)),
  /** The next slice of what the day asks for; the job does the same. */
  proceed: staffProcedure
    .input(OfAbsence)
    .mutation(({ ctx, input }) => ctx.write((scope) => proceedWithAbsence(scope, ctx.session, input))),
  keepPromise: staffProcedure.input(KeepPromise).mutation(actingAs('absences.keepPromise', keepPromise)),
  end: staffProcedure.input(OfAbsence).mutation(actingAs('absences.end', endEarly)),
});
