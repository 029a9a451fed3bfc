import { PromptSettings } from '../../../shared/features/prompts/kit.ts';
import { NewPromptAnswer } from '../../../shared/features/prompts/model.ts';
import { ReportSpan } from '../../../shared/features/prompts/report.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { answerPrompt } from './answer-prompt.ts';
import { noteShown, ShownPrompts } from './note-shown.ts';
import { promptReport } from './prompt-report.ts';
import { savePromptSettings } from './prompt-settings.ts';

export const promptsRouter = router({
  answer: staffProcedure
    .input(NewPromptAnswer)
    .mutation(({ ctx, input }) => ctx.write((scope) => answerPrompt(scope, ctx.session, input))),
  noteShown: staffProcedure
    .input(ShownPrompts)
    .mutation(({ ctx, input }) =>
      writeUnclocked(ctx.database, ctx.session.organisationId, (scope) =>
        noteShown(scope, { session: ctx.session, now: ctx.now() }, input),
      ),
    ),
  report: managerProcedure
    .input(ReportSpan)
    .query(({ ctx, input }) => ctx.read((scope) => promptReport(scope, { now: ctx.now(), ...input }))),
  saveSettings: managerProcedure
    .input(PromptSettings)
    .mutation(acting('prompts.saveSettings', savePromptSettings)),
});
