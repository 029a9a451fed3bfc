import { z } from 'zod';
import { StaffAttribute, StaffDescription } from '../../../shared/features/administration/staff-attribute.ts';
import { hrProcedure, router } from '../../trpc.ts';
import { acting } from './acting.ts';
import { recordAct } from './audit.ts';
import { describeStaff, readStaffFacts, removeAttribute, saveAttribute } from './staff-facts.ts';

/** What is known of colleagues beyond team and role: for whoever runs surveys, and no device. */
export const staffAttributes = router({
  list: hrProcedure.query(({ ctx }) => ctx.read(readStaffFacts)),
  /** Adds one under a new id. */
  save: hrProcedure.input(StaffAttribute).mutation(acting('staffAttributes.save', saveAttribute)),
  remove: hrProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(acting('staffAttributes.remove', removeAttribute)),
  /** The record of who did what names the people, not what was said of them. */
  describe: hrProcedure
    .input(z.object({ people: z.array(StaffDescription).min(1).max(500) }))
    .mutation(({ ctx, input }) =>
      ctx.write(async (scope) => {
        await describeStaff(scope, input);
        const details = { staffIds: input.people.map(({ staffId }) => staffId) };
        const act = { staffId: ctx.session.staffId, action: 'staffAttributes.describe', details };
        await recordAct(scope, scope.now, act);
      }),
    ),
});
