import { RetentionChoice } from '../../../shared/features/erasure/retention.ts';
import { administratorProcedure, router } from '../../trpc.ts';
import { acting, actingAs } from '../administration/acting.ts';
import { listRules, previewRule, switchOff, switchOn } from './retention-rules.ts';

export const retentionRouter = router({
  list: administratorProcedure.query(({ ctx }) => ctx.read(listRules)),
  preview: administratorProcedure
    .input(RetentionChoice)
    .query(({ ctx, input }) => ctx.read((scope) => previewRule(scope, { ...input, now: ctx.now() }))),
  switchOn: administratorProcedure.input(RetentionChoice).mutation(actingAs('retention.switchOn', switchOn)),
  switchOff: administratorProcedure
    .input(RetentionChoice.pick({ kind: true }))
    .mutation(acting('retention.switchOff', switchOff)),
});
