import { NewInteraction } from '../../../shared/features/interactions/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { logInteraction } from './log-interaction.ts';

export const interactionsRouter = router({
  log: staffProcedure
    .input(NewInteraction)
    .mutation(({ ctx, input }) => ctx.write((scope) => logInteraction(scope, ctx.session, input))),
});
