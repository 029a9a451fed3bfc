import { HandOver } from '../../../shared/features/handovers/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { handOver } from './hand-over.ts';
import { HandoverQuery, previewHandover } from './preview-handover.ts';

export const handoversRouter = router({
  preview: staffProcedure
    .input(HandoverQuery)
    .query(({ ctx, input }) =>
      ctx.read((scope) => previewHandover(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  handOver: staffProcedure
    .input(HandOver)
    .mutation(({ ctx, input }) => ctx.write((scope) => handOver(scope, ctx.session, input))),
});
