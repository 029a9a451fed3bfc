import { z } from 'zod';
import { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { hrProcedure, router } from '../../trpc.ts';
import { askedKinds, listInstruments, loadInstrument } from './instrument-store.ts';
import { saveInstrument } from './save-instrument.ts';

export const questionnairesRouter = router({
  list: hrProcedure.query(({ ctx }) => ctx.read(listInstruments)),
  get: hrProcedure
    .input(z.object({ id: z.uuid(), version: z.int32().min(1).nullable() }))
    .query(({ ctx, input }) => ctx.read((scope) => loadInstrument(scope, input))),
  /** What can no longer change about its questions. */
  askedKinds: hrProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) =>
    ctx.read(async (scope) => {
      await loadInstrument(scope, { id: input.id, version: null });
      return askedKinds(scope, input.id);
    }),
  ),
  /** `version` is the one it becomes: another's version saved meanwhile is never written over. */
  save: hrProcedure
    .input(Instrument)
    .mutation(({ ctx, input }) => ctx.write((scope) => saveInstrument(scope, ctx.session, input))),
});
