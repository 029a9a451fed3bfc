import { RequestPace } from '../../request-pace.ts';
import { publicProcedure } from '../../trpc.ts';

/**
 * Who comes by a link has no account: it is all they bring. Each address may call `max` times a minute; the secrets of
 * links cannot be guessed anyway.
 */
export function createLinkProcedure({ max } = { max: 30 }) {
  const pace = new RequestPace({ max, windowSeconds: 60 });
  return publicProcedure.use(({ ctx, next }) => {
    pace.refuseTooMany(ctx.caller, ctx.now());
    return next();
  });
}
