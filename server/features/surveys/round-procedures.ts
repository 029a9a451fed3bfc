import { z } from 'zod';
import { RoundAudience, RoundPlan } from '../../../shared/features/surveys/round.ts';
import { hrProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { askForReckoning } from '../administration/reckonings.ts';
import { loadToday } from '../customers/today.ts';
import { cancelRound } from './cancel-round.ts';
import { loadInvitation } from './invite-to-round.ts';
import { askForMailing, mailingState } from './mailings.ts';
import { makePhoneLinks } from './make-phone-links.ts';
import { planRound, previewGroups } from './plan-round.ts';
import { listOwnRounds, listRounds } from './round-store.ts';

const Id = z.object({ id: z.uuid() });
const Mailing = Id.extend({ withPhoneLinks: z.boolean().default(false) });

export const surveyRoundsRouter = router({
  list: hrProcedure.query(({ ctx }) =>
    ctx.read(async (scope) => listRounds(scope, await loadToday(scope, ctx.now()))),
  ),
  listOwn: staffProcedure.query(({ ctx }) => ctx.read((scope) => listOwnRounds(scope, ctx.session))),
  /** The groups that could be shown, before anything is frozen. */
  preview: hrProcedure
    .input(RoundAudience)
    .query(({ ctx, input }) => ctx.read((scope) => previewGroups(scope, input))),
  /** Also changes one that is planned. */
  plan: hrProcedure
    .input(RoundPlan)
    .mutation(({ ctx, input }) => acting('surveyRounds.plan', planRound(ctx.session))({ ctx, input })),
  cancel: hrProcedure.input(Id).mutation(acting('surveyRounds.cancel', cancelRound)),
  /** Of what is closed, and of what is to be closed before; it comes by itself otherwise. */
  release: hrProcedure.mutation(({ ctx }) =>
    ctx.write((scope) => askForReckoning(scope, 'survey-release', ctx.session.staffId)),
  ),
  invitation: hrProcedure
    .input(Id)
    .query(({ ctx, input }) => ctx.read((scope) => loadInvitation(scope, input.id, ctx.links.publicUrl))),
  makePhoneLinks: hrProcedure
    .input(Id.extend({ teamId: z.uuid().nullable() }))
    .mutation(({ ctx, input }) =>
      acting('surveyRounds.makePhoneLinks', (scope, chosen: typeof input) =>
        makePhoneLinks(scope, ctx.links.publicUrl, chosen),
      )({ ctx, input }),
    ),
  /** Asks for it to be mailed to everybody; a job does. */
  mailInvitation: hrProcedure
    .input(Mailing)
    .mutation(({ ctx, input }) => acting('surveyRounds.mailInvitation', askForMailing(ctx))({ ctx, input })),
  mailing: hrProcedure
    .input(Id)
    .query(({ ctx, input }) => ctx.read((scope) => mailingState(scope, input.id))),
});
