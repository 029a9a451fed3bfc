import { HandOver } from '../../../shared/features/handovers/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { noteLook } from '../customers/note-looks.ts';
import { BriefOf, brief } from './brief.ts';
import { handOver } from './hand-over.ts';
import { listTakenOver } from './list-taken-over.ts';
import { HandoverQuery, previewHandover } from './preview-handover.ts';

export const handoversRouter = router({
  preview: staffProcedure
    .input(HandoverQuery)
    .query(({ ctx, input }) =>
      ctx.read((scope) => previewHandover(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  /** What I took over and is still to be introduced. */
  listTakenOver: staffProcedure.query(({ ctx }) =>
    ctx.read((scope) => listTakenOver(scope, { session: ctx.session, now: ctx.now() })),
  ),
  brief: staffProcedure.input(BriefOf).query(async ({ ctx, input }) => {
    const found = await ctx.read((scope) => brief(scope, { session: ctx.session, now: ctx.now() }, input));
    await noteLook(ctx, input.customerId);
    return found;
  }),
  handOver: staffProcedure
    .input(HandOver)
    .mutation(({ ctx, input }) => ctx.write((scope) => handOver(scope, ctx.session, input))),
});
