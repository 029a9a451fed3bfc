import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { AppError, type Refusal } from '../../shared/errors/app-error.ts';
import { Command } from '../../shared/features/sync/command.ts';
import { MarkedPromise } from '../../shared/features/writing/model.ts';
import { Instant } from '../../shared/time/instant.ts';
import { SendingPace } from '../features/surveys/ballot-parts.ts';
import { BallotDraft } from '../features/surveys/ballot-record.ts';
import { cardNews } from '../marks/marks-port.ts';
import type { SurfaceContext } from './surface-actions.ts';

const t = initTRPC.context<SurfaceContext>().create({
  isServer: true,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: shape.data.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal: refusalOf(error.cause) },
  }),
});

function refusalOf(cause: unknown): Refusal {
  if (cause instanceof AppError) return cause.toRefusal();
  if (cause instanceof z.ZodError)
    return {
      code: 'invalid',
      messageKey: 'errors:invalid',
      details: { field: cause.issues[0]?.path.join('.') ?? '' },
    };
  return { code: 'unavailable', messageKey: 'errors:fault', details: { requestId: 'extension' } };
}

type WithoutId<C> = C extends { id: string } ? Omit<C, 'id'> : never;
/** The background names the command after the call, so that a call sent again is the same command. */
const NewCommand = z.custom<WithoutId<Command>>((value) => typeof value === 'object' && value !== null);
const HttpAddress = z.url({ protocol: /^https?$/ });

export const backgroundRouter = t.router({
  panel: t.router({
    watch: t.procedure.input(z.object({})).subscription(({ ctx, signal }) => {
      return ctx.actions.watchPanel(ctx.surface, signal ?? new AbortController().signal);
    }),
    choose: t.procedure
      .input(z.object({ customerId: z.uuid() }))
      .mutation(({ ctx, input }) => ctx.actions.choose(ctx.surface, input.customerId)),
    history: t.procedure
      .input(
        z.object({
          customerId: z.uuid(),
          before: z.object({ happenedAt: Instant, id: z.uuid() }).nullable(),
        }),
      )
      .query(({ ctx, input }) => ctx.actions.history(input.customerId, input.before)),
    preferenceLink: t.procedure
      .input(z.object({ customerId: z.uuid() }))
      .mutation(({ ctx, input }) => ctx.actions.preferenceLink(input.customerId)),
    pulseLink: t.procedure
      .input(z.object({ customerId: z.uuid() }))
      .mutation(({ ctx, input }) => ctx.actions.pulseLink(input.customerId)),
    answerProposal: t.procedure
      .input(z.object({ key: z.string().length(64) }))
      .mutation(({ ctx, input }) => ctx.actions.answerProposal(input.key)),
    search: t.procedure
      .input(z.object({ text: z.string().max(200) }))
      .query(({ ctx, input }) => ctx.actions.search(input.text)),
    draft: t.procedure
      .input(
        z.object({
          text: z.string().max(20_000),
          subject: z.string().max(500).optional(),
          asIs: z.boolean().optional(),
        }),
      )
      .mutation(({ ctx, input }) => ctx.actions.draft(ctx.surface, input)),
    teach: t.procedure.mutation(({ ctx }) => ctx.actions.teach(ctx.surface)),
    recordOnSending: t.procedure
      .input(z.object({ composeId: z.string().max(500), promises: z.array(MarkedPromise).max(20) }))
      .mutation(({ ctx, input }) =>
        ctx.actions.recordOnSending(ctx.surface, input.composeId, input.promises),
      ),
    answerWhetherSent: t.procedure
      .input(z.object({ composeId: z.string().max(500), wasSent: z.boolean() }))
      .mutation(({ ctx, input }) => ctx.actions.answerWhetherSent(input.composeId, input.wasSent)),
  }),
  hover: t.router({
    watch: t.procedure.input(z.object({})).subscription(({ ctx, signal }) => {
      return ctx.actions.watchHover(ctx.surface, signal ?? new AbortController().signal);
    }),
    tell: t.procedure
      .input(z.enum(cardNews))
      .mutation(({ ctx, input }) => ctx.actions.tellOfHover(ctx.surface, input)),
  }),
  commands: t.router({
    run: t.procedure.input(NewCommand).mutation(async ({ ctx, input }) => {
      const command = Command.parse({ ...input, id: ctx.callId });
      await ctx.actions.run(ctx.surface, command);
      return { id: command.id };
    }),
    retry: t.procedure.input(Command).mutation(({ ctx, input }) => ctx.actions.retry(input)),
    drop: t.procedure
      .input(z.object({ id: z.uuid() }))
      .mutation(({ ctx, input }) => ctx.actions.drop(input.id)),
  }),
  popup: t.router({
    watch: t.procedure.input(z.object({})).subscription(({ ctx, signal }) => {
      return ctx.actions.watchPopup(ctx.surface, signal ?? new AbortController().signal);
    }),
  }),
  ballot: t.router({
    watch: t.procedure.input(z.object({})).subscription(({ ctx, signal }) => {
      return ctx.actions.watchBallot(signal ?? new AbortController().signal);
    }),
    save: t.procedure
      .input(z.object({ roundId: z.uuid(), draft: BallotDraft }))
      .mutation(({ ctx, input }) => ctx.actions.saveBallot(input.roundId, input.draft)),
    submit: t.procedure
      .input(z.object({ roundId: z.uuid(), pace: SendingPace }))
      .mutation(({ ctx, input }) => ctx.actions.submitBallot(input.roundId, input.pace)),
    look: t.procedure
      .input(z.object({ roundId: z.uuid() }))
      .mutation(({ ctx, input }) => ctx.actions.lookAfterBallot(input.roundId)),
    remind: t.procedure
      .input(z.object({ roundId: z.uuid(), isReminding: z.boolean() }))
      .mutation(({ ctx, input }) => ctx.actions.remindOfBallot(input.roundId, input.isReminding)),
    hide: t.procedure
      .input(z.object({ roundId: z.uuid() }))
      .mutation(({ ctx, input }) => ctx.actions.hideBallot(input.roundId)),
  }),
  pairing: t.router({
    start: t.procedure
      .input(z.object({ serverUrl: HttpAddress }))
      .mutation(({ ctx, input }) => ctx.actions.startPairing(input.serverUrl)),
    cancel: t.procedure.mutation(({ ctx }) => ctx.actions.cancelPairing()),
    signOut: t.procedure.mutation(({ ctx }) => ctx.actions.signOut()),
  }),
  sync: t.router({
    now: t.procedure.mutation(({ ctx }) => ctx.actions.syncNow()),
  }),
});

export type BackgroundRouter = typeof backgroundRouter;
