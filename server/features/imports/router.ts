import { z } from 'zod';
import { ColumnMapping, ImportKind, type ImportProblem } from '../../../shared/features/imports/model.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { speakIn } from '../../startup/speak.ts';
import { managerProcedure, router } from '../../trpc.ts';
import { acting, actingAs } from '../administration/acting.ts';
import { beginImport, cancelImport, chunkBytes, previewImport, startImport } from './begin-import.ts';
import { writeReport } from './report.ts';
import { runImport } from './run-import.ts';
import { appendChunk, getImport, listImports, listProblems } from './store.ts';

const Id = z.object({ id: z.uuid() });

/** Import is for managers: it writes many customers at once. */
export const importsRouter = router({
  begin: managerProcedure
    .input(Id.extend({ kind: ImportKind, fileName: z.string().trim().min(1).max(255) }))
    .mutation(actingAs('imports.begin', beginImport)),
  /** One chunk of at most 1 MB as base64; the same position twice is one chunk. */
  upload: managerProcedure
    .input(
      Id.extend({
        position: z.number().int().min(0).max(4096),
        base64: z.base64().max(Math.ceil((chunkBytes * 4) / 3) + 4),
      }),
    )
    .mutation(({ ctx, input }) =>
      writeUnclocked(ctx.database, ctx.session.organisationId, async (scope) => {
        await getImport(scope, input.id);
        await appendChunk(scope, {
          importId: input.id,
          position: input.position,
          bytes: Buffer.from(input.base64, 'base64'),
        });
      }),
    ),
  preview: managerProcedure
    .input(Id.extend({ sizeBytes: z.number().int().nonnegative() }))
    .mutation(({ ctx, input }) =>
      writeUnclocked(ctx.database, ctx.session.organisationId, (scope) =>
        previewImport(scope, input.id, input.sizeBytes),
      ),
    ),
  start: managerProcedure
    .input(Id.extend({ mapping: ColumnMapping, isDryRun: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const { organisationId } = ctx.session;
      await acting('imports.start', startImport)({ ctx, input });
      // The page watches the progress; a fault is written into the import and logged here.
      runImport({ database: ctx.database, organisationId, now: ctx.now }, input.id).catch((err: unknown) =>
        ctx.log.error({ err, importId: input.id }, 'import failed'),
      );
    }),
  cancel: managerProcedure.input(Id).mutation(acting('imports.cancel', cancelImport)),
  get: managerProcedure.input(Id).query(({ ctx, input }) => ctx.read((scope) => getImport(scope, input.id))),
  list: managerProcedure.query(({ ctx }) => ctx.read((scope) => listImports(scope))),
  report: managerProcedure.input(Id.extend({ language: z.enum(languages) })).query(({ ctx, input }) =>
    ctx.read(async (scope) => {
      const { fileName, preview } = await getImport(scope, input.id);
      const problems = await listProblems(scope, input.id);
      const speak = speakIn(input.language);
      const reasonOf = ({ messageKey, details }: ImportProblem) => speak(messageKey, details);
      return preview ? writeReport({ fileName, preview, problems, reasonOf }) : { fileName, text: '' };
    }),
  ),
});
