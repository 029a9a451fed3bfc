import { z } from 'zod';
import { ConsentPurpose, NewConsentAnswer } from '../../../shared/features/consents/model.ts';
import { PreferenceChange } from '../../../shared/features/consents/preference-page.ts';
import { managerProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { answerHistory } from './answer-history.ts';
import { createLinkProcedure } from './link-procedure.ts';
import { loadPurposes } from './load-purposes.ts';
import { openPreferences } from './open-preferences.ts';
import { makePreferenceLink, withdrawPreferenceLinks } from './preference-links.ts';
import { recordAnswer } from './record-answer.ts';
import { savePreferences } from './save-preferences.ts';
import { savePurpose } from './save-purpose.ts';

const ofCustomer = z.object({ customerId: z.uuid() });
const token = z.string().max(200);

export const consentsRouter = router({
  purposes: staffProcedure.query(({ ctx }) => ctx.read(loadPurposes)),
  savePurpose: managerProcedure
    .input(z.object({ purpose: ConsentPurpose }))
    .mutation(acting('consents.savePurpose', savePurpose)),
  record: staffProcedure
    .input(NewConsentAnswer)
    .mutation(({ ctx, input }) => ctx.write((scope) => recordAnswer(scope, ctx.session, input))),
  history: staffProcedure
    .input(ofCustomer)
    .query(({ ctx, input }) => ctx.read((scope) => answerHistory(scope, ctx.session, input))),
  makeLink: staffProcedure
    .input(ofCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => makePreferenceLink(scope, ctx, input))),
  withdrawLinks: staffProcedure
    .input(ofCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => withdrawPreferenceLinks(scope, ctx.session, input))),
});

const linkProcedure = createLinkProcedure();

export const preferencesRouter = router({
  /** Changes nothing; a mutation, so that the secret stands in no address that a proxy may log. */
  open: linkProcedure
    .input(z.object({ token }))
    .mutation(({ ctx, input }) => openPreferences({ database: ctx.database, now: ctx.now() }, input.token)),
  save: linkProcedure
    .input(PreferenceChange.extend({ token }))
    .mutation(({ ctx, input }) => savePreferences({ database: ctx.database, now: ctx.now() }, input)),
});
