import { APIError, createAuthMiddleware } from 'better-auth/api';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { hashToken } from './tokens.ts';

export type TryLimit = { max: number; windowSeconds: number };
const signInLimit: TryLimit = { max: 10, windowSeconds: 900 };

/**
 * Counts one try under `key`; a window begins with its first try.
 * @returns null, or the seconds to wait when there were too many.
 */
export async function countTry(
  database: Database,
  key: string,
  { max, windowSeconds }: TryLimit,
  now: Date,
): Promise<number | null> {
  await database.deleteFrom('auth.tries').where('ends_at', '<=', now).execute();
  const { rows } = await sql<{ count: number; ends_at: Date }>`
    INSERT INTO auth.tries AS t (key, count, ends_at)
    VALUES (${key}, 1, ${new Date(now.getTime() + windowSeconds * 1000)})
    ON CONFLICT (key) DO UPDATE SET count = t.count + 1
    RETURNING count, ends_at`.execute(database);
  const { count, ends_at: endsAt } = rows[0]!;
  return count > max ? Math.ceil((endsAt.getTime() - now.getTime()) / 1000) : null;
}

/** Against guessing one person's password from many places. Unknown addresses count too: both answer alike. */
export function triesPerAccount(database: Database, now: () => Date) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== '/sign-in/email') return;
      const seconds = await countTry(database, keyOf(ctx.body), signInLimit, now());
      if (seconds !== null)
        throw new APIError(
          'TOO_MANY_REQUESTS',
          { code: 'TOO_MANY_TRIES' },
          { 'x-retry-after': String(seconds) },
        );
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== '/sign-in/email' || !ctx.context.newSession) return;
      await database.deleteFrom('auth.tries').where('key', '=', keyOf(ctx.body)).execute();
    }),
  };
}

function keyOf(body: unknown): string {
  const email = body && typeof body === 'object' && 'email' in body ? String(body.email) : '';
  return `sign-in:${hashToken(email.trim().toLowerCase()).toString('hex')}`;
}
