import { z } from 'zod';
import { Snippet, WritingGuide } from '../../../shared/features/writing/model.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { changeGuide } from './change-guide.ts';
import { removeSnippet, saveSnippet } from './change-snippets.ts';
import { readWritingKit } from './store.ts';

export const writingRouter = router({
  kit: staffProcedure.query(({ ctx }) => ctx.read((scope) => readWritingKit(scope, ctx.session.staffId))),
  changeGuide: managerProcedure.input(WritingGuide).mutation(acting('writing.changeGuide', changeGuide)),
  saveSnippet: staffProcedure
    .input(Snippet)
    .mutation(({ ctx, input }) => ctx.write((scope) => saveSnippet(scope, ctx.session, input))),
  removeSnippet: staffProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => removeSnippet(scope, ctx.session, input.id))),
});
