import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { asSignIn } from './as-sign-in.ts';

export type TryLimit = { max: number; windowSeconds: number };

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
  await asSignIn(database, (trx) => trx.deleteFrom('auth.tries').where('ends_at', '<=', now).execute());
  const insert = sql<{ count: number; ends_at: Date }>`
    INSERT INTO auth.tries AS t (key, count, ends_at)
    VALUES (${key}, 1, ${new Date(now.getTime() + windowSeconds * 1000)})
    ON CONFLICT (key) DO UPDATE SET count = t.count + 1
    RETURNING count, ends_at`;
  const { rows } = await asSignIn(database, (trx) => insert.execute(trx));
  const { count, ends_at: endsAt } = rows[0]!;
  return count > max ? Math.ceil((endsAt.getTime() - now.getTime()) / 1000) : null;
}
