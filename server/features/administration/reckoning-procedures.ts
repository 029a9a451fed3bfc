import { z } from 'zod';
import { ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { askForReckoning, reckoningState } from './reckonings.ts';

const Of = z.object({ subject: ReckoningSubject });

export const reckoningsRouter = router({
  state: staffProcedure
    .input(Of)
    .query(({ ctx, input }) => ctx.read((scope) => reckoningState(scope, input.subject))),
  ask: managerProcedure
    .input(Of)
    .mutation(({ ctx, input }) =>
      ctx.write((scope) => askForReckoning(scope, input.subject, ctx.session.staffId)),
    ),
});
