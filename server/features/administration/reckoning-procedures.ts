import { z } from 'zod';
import { AskedByManagers, ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { askForReckoning, reckoningState } from './reckonings.ts';

export const reckoningsRouter = router({
  state: staffProcedure
    .input(z.object({ subject: ReckoningSubject }))
    .query(({ ctx, input }) => ctx.read((scope) => reckoningState(scope, input.subject))),
  ask: managerProcedure
    .input(z.object({ subject: AskedByManagers }))
    .mutation(({ ctx, input }) =>
      ctx.write((scope) => askForReckoning(scope, input.subject, ctx.session.staffId)),
    ),
});
