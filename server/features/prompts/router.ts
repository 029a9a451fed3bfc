import { NewPromptAnswer } from '../../../shared/features/prompts/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { answerPrompt } from './answer-prompt.ts';

export const promptsRouter = router({
  answer: staffProcedure
    .input(NewPromptAnswer)
    .mutation(({ ctx, input }) => ctx.write((scope) => answerPrompt(scope, ctx.session, input))),
});
