import { z } from 'zod';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { needsFirstAdministrator } from '../../auth/installation.ts';
import { readIn } from '../../db/organisation-scope.ts';
import { publicProcedure, router, staffProcedure } from '../../trpc.ts';
import { acceptLink } from './accept-link.ts';
import { updateStaff } from './change-access.ts';
import { openLink } from './open-link.ts';
import { requestReset } from './request-reset.ts';
import { readSettings, readStaff } from './store.ts';

const Email = z.string().trim().max(200).pipe(z.email());
const Token = z.string().max(200);
const Language = z.enum(languages);

export const session = router({
  /** Who asks; and whether there is anybody yet who could. */
  current: publicProcedure.query(async ({ ctx: { resolved, database } }) => {
    if (resolved.state !== 'signed-in') {
      const isEmpty = await needsFirstAdministrator(database);
      return { state: resolved.state, me: null, organisationName: null, needsFirstAdministrator: isEmpty };
    }
    const { organisationId, staffId } = resolved.session;
    return readIn(database, organisationId, async (scope) => ({
      state: resolved.state,
      me: await readStaff(scope, staffId),
      organisationName: (await readSettings(scope)).name,
      needsFirstAdministrator: false,
    }));
  }),

  chooseLanguage: staffProcedure.input(z.object({ language: Language })).mutation(async ({ ctx, input }) => {
    await ctx.write((scope) => updateStaff(scope, ctx.session.staffId, input));
  }),

  /** The same answer always, before anything was looked up. */
  requestReset: publicProcedure.input(z.object({ email: Email })).mutation(({ ctx, input }) => {
    const { database, links, log } = ctx;
    requestReset({ database, links, log, now: ctx.now() }, input.email).catch((err: unknown) =>
      log.error({ err }, 'a reset was not sent'),
    );
    return { mailed: links.sendMail !== null };
  }),
});

export const invitations = router({
  open: publicProcedure
    .input(z.object({ token: Token }))
    .query(({ ctx, input }) => openLink({ database: ctx.database, now: ctx.now() }, input.token)),

  accept: publicProcedure
    .input(
      z.object({
        token: Token,
        password: z.string().min(10).max(128),
        name: z.string().trim().max(100).default(''),
        email: z.union([Email, z.literal('')]).default(''),
        organisationName: z.string().trim().max(100).default(''),
        language: Language.nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) => acceptLink({ database: ctx.database, now: ctx.now() }, input)),
});
