import { z } from 'zod';
import { HistoryQuery, NewInteraction, SharingLevel } from '../../../shared/features/interactions/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { noteLook } from '../customers/note-looks.ts';
import { readHistory } from './history.ts';
import { logInteraction } from './log-interaction.ts';
import { changeSharing, removeInteraction } from './own-interaction.ts';

const one = z.object({ id: z.uuid() });

export const interactionsRouter = router({
  history: staffProcedure.input(HistoryQuery).query(async ({ ctx, input }) => {
    const page = await ctx.read((scope) => readHistory(scope, ctx.session, input));
    await noteLook(ctx, input.customerId);
    return page;
  }),
  log: staffProcedure
    .input(NewInteraction)
    .mutation(({ ctx, input }) => ctx.write((scope) => logInteraction(scope, ctx.session, input))),
  changeSharing: staffProcedure
    .input(one.extend({ sharing: SharingLevel }))
    .mutation(({ ctx, input }) => ctx.write((scope) => changeSharing(scope, ctx.session, input))),
  remove: staffProcedure
    .input(one)
    .mutation(({ ctx, input }) => ctx.write((scope) => removeInteraction(scope, ctx.session, input))),
});
