import { z } from 'zod';
import { NewAction, SettleAction } from '../../../shared/features/surveys/action.ts';
import { hrProcedure, router, staffProcedure } from '../../trpc.ts';
import { actingAs } from '../administration/acting.ts';
import { recordAct } from '../administration/audit.ts';
import { loadToday } from '../customers/today.ts';
import { announceAction, beginAction, settleAction } from './actions.ts';
import { followUpsFor } from './follow-ups.ts';
import { insideOutside } from './inside-outside.ts';
import { invitationsFor } from './invitations.ts';
import { issueTokens, TokenRequest } from './issue-tokens.ts';
import { resultsFor, wholeRelease } from './results.ts';
import { loadRoundToSeal, makeManifest, sealRound } from './seal-round.ts';

export const surveysRouter = router({
  /** Rounds this person may answer: with it a device gets its tokens by itself, before the round opens. */
  invitations: staffProcedure.query(({ ctx }) => ctx.read((scope) => invitationsFor(scope, ctx.session))),
  /** Says nothing about whether its holder answers: every device asks, days apart from any ballot. */
  issueTokens: staffProcedure
    .input(TokenRequest)
    .mutation(({ ctx, input }) =>
      issueTokens({ database: ctx.database, person: ctx.session, now: ctx.now() }, input),
    ),
  /** Freezes a planned round: from now on it has its manifest and gives out tokens. */
  seal: hrProcedure.input(z.object({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
    const today = await ctx.read((scope) => loadToday(scope, ctx.now()));
    const planned = await ctx.read((scope) => loadRoundToSeal(scope, input.id, today));
    const { organisationId, staffId } = ctx.session;
    const submitTo = new URL(`/ballots/${organisationId}/${input.id}`, ctx.ballotUrl).href;
    const made = await makeManifest(planned, { organisationId, submitTo });
    return ctx.write(async (scope) => {
      const sealed = await sealRound(scope, { ...made, people: planned.people, today });
      const details = { manifestHash: sealed.manifestHash };
      await recordAct(scope, scope.now, { staffId, action: 'surveys.seal', subjectId: input.id, details });
      return sealed;
    });
  }),
  /** The same for everybody who may read them. */
  results: staffProcedure
    .input(z.object({ roundId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((scope) => resultsFor(scope, ctx.session, input.roundId))),
  release: staffProcedure
    .input(z.object({ roundId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((scope) => wholeRelease(scope, ctx.session, input.roundId))),
  /** From the release and from customers’ answers, never from ballots. */
  insideOutside: staffProcedure
    .input(z.object({ roundId: z.uuid() }))
    .query(({ ctx, input }) =>
      ctx.read((scope) => insideOutside(scope, { session: ctx.session, now: ctx.now() }, input.roundId)),
    ),
  /** Own actions that are not settled and, for whoever runs surveys, results that nothing followed. */
  followUps: staffProcedure.query(({ ctx }) =>
    ctx.read((scope) => followUpsFor(scope, ctx.session, ctx.now())),
  ),
  announceAction: hrProcedure.input(NewAction).mutation(actingAs('surveys.announceAction', announceAction)),
  beginAction: staffProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(actingAs('surveys.beginAction', beginAction)),
  settleAction: staffProcedure.input(SettleAction).mutation(actingAs('surveys.settleAction', settleAction)),
});
