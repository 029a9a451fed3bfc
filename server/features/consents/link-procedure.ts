import { RequestPace } from '../../request-pace.ts';
import { publicProcedure } from '../../trpc.ts';

/**
 * Customers have no account: their link is all they bring. Each address may call thirty times a minute; the secrets of
 * links cannot be guessed anyway.
 */
export function createLinkProcedure() {
  const pace = new RequestPace({ max: 30, windowSeconds: 60 });
  return publicProcedure.use(({ ctx, next }) => {
    pace.refuseTooMany(ctx.caller, ctx.now());
    return next();
  });
}
