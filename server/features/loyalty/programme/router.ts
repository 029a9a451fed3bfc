import { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import { managerProcedure, router, staffProcedure } from '../../../trpc.ts';
import { LevelChangeQuery, listLevelChanges } from './list-level-changes.ts';
import { listOnLevel, readProgramme, StandingQuery } from './list-standings.ts';
import { previewDraft } from './preview-draft.ts';
import { saveDraft } from './save-draft.ts';
import { SwitchOn, switchOff, switchOn } from './switch-programme.ts';
import { pastVersions } from './versions.ts';

export const programmeRouter = router({
  get: staffProcedure.query(({ ctx }) => ctx.read((scope) => readProgramme(scope, ctx.session))),
  listOn: staffProcedure
    .input(StandingQuery)
    .query(({ ctx, input }) => ctx.read((scope) => listOnLevel(scope, ctx.session, input))),
  changes: staffProcedure
    .input(LevelChangeQuery)
    .query(({ ctx, input }) => ctx.read((scope) => listLevelChanges(scope, ctx.session, input))),
  versions: staffProcedure.query(({ ctx }) => ctx.read(pastVersions)),
  saveDraft: managerProcedure
    .input(Programme)
    .mutation(({ ctx, input }) => ctx.write((scope) => saveDraft(scope, ctx.session, input))),
  preview: managerProcedure.query(({ ctx }) => ctx.read((scope) => previewDraft(scope, ctx.now()))),
  switchOn: managerProcedure
    .input(SwitchOn)
    .mutation(({ ctx, input }) => ctx.write((scope) => switchOn(scope, ctx.session, input))),
  switchOff: managerProcedure.mutation(({ ctx }) => ctx.write((scope) => switchOff(scope, ctx.session))),
});
