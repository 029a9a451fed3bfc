import { z } from 'zod';
import { router } from '../../trpc.ts';
import { createLinkProcedure } from '../consents/link-procedure.ts';
import { issueTokens, TokenRequest } from './issue-tokens.ts';
import { openPhoneLink } from './open-phone-link.ts';

/** A hall full of people may stand behind one address; a code of 100 bits is not guessed at that pace either. */
const phoneProcedure = createLinkProcedure({ max: 600 });
const code = z.string().max(60);

export const surveyPageRouter = router({
  /** Changes nothing; a mutation, so that the code stands in no address that a proxy may log. */
  open: phoneProcedure.input(z.object({ code })).mutation(async ({ ctx, input }) => {
    const { invitation } = await openPhoneLink(ctx.database, input.code);
    return invitation;
  }),
  /** The person’s only tokens, whether a phone asks for them or a device that is signed in. */
  issueTokens: phoneProcedure
    .input(TokenRequest.omit({ roundId: true }).extend({ code }))
    .mutation(async ({ ctx, input: { code, ...request } }) => {
      const { roundId, ...opened } = await openPhoneLink(ctx.database, code);
      return issueTokens({ database: ctx.database, person: opened, now: ctx.now() }, { ...request, roundId });
    }),
});
