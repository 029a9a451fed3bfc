import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { countTry, type TryLimit } from './limit-tries.ts';
import { forgetOldChallenges, keepAWayIn, requireShortName } from './passkeys.ts';
import { hashToken } from './tokens.ts';

const limitPerAccount: TryLimit = { max: 10, windowSeconds: 900 };

/** What happens around the library's own endpoints. */
export function signInHooks(database: Database, now: () => Date) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path === '/sign-in/email') await refuseTooMany(database, ctx.body, now());
      if (ctx.path === '/device/code') await forgetOldCodes(database, now());
      if (ctx.path === '/passkey/generate-authenticate-options') await forgetOldChallenges(database, now());
      if (ctx.path.startsWith('/passkey/')) requireShortName(ctx.body);
      if (ctx.path === '/passkey/delete-passkey') await keepAWayIn(database, ctx);
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.context.returned instanceof Error) return;
      if (ctx.path === '/change-password') await endOtherPages(database, ctx);
      if (ctx.path !== '/sign-in/email' || !ctx.context.newSession) return;
      await database.deleteFrom('auth.tries').where('key', '=', keyOf(ctx.body)).execute();
      await forgetOldSessions(database, ctx.context.newSession.user.id, now());
    }),
  };
}

/** Against guessing one person's password from many places. Unknown addresses count too: both answer alike. */
async function refuseTooMany(database: Database, body: unknown, now: Date): Promise<void> {
  const seconds = await countTry(database, keyOf(body), limitPerAccount, now);
  if (seconds === null) return;
  throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_TRIES' }, { 'x-retry-after': String(seconds) });
}

function keyOf(body: unknown): string {
  const email = body && typeof body === 'object' && 'email' in body ? String(body.email) : '';
  return `sign-in:${hashToken(email.trim().toLowerCase()).toString('hex')}`;
}

/** The library forgets a code only when its browser asks again, which a closed one never does. */
async function forgetOldCodes(database: Database, now: Date): Promise<void> {
  await sql`DELETE FROM auth.device_codes WHERE expires_at < ${now}`.execute(database);
}

/**
 * A new password ends the other pages, but not this one. Paired browsers stay: each was confirmed by the person, is
 * listed, and would lose work it has not sent.
 */
async function endOtherPages(
  database: Database,
  ctx: Parameters<typeof getSessionFromCtx>[0],
): Promise<void> {
  const here = ctx.context.newSession ?? (await getSessionFromCtx(ctx));
  if (!here) return;
  await database
    .deleteFrom('auth.sessions as s')
    .where('s.user_id', '=', here.user.id)
    .where('s.id', '!=', here.session.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('auth.paired_devices as d')
            .whereRef('d.session_id', '=', 's.id')
            .where('d.revoked_at', 'is', null)
            .select('d.id'),
        ),
      ),
    )
    .execute();
}

async function forgetOldSessions(database: Database, userId: string, now: Date): Promise<void> {
  await database
    .deleteFrom('auth.sessions')
    .where('user_id', '=', userId)
    .where('expires_at', '<', now)
    .execute();
}
