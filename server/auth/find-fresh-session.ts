import type { Database } from '../db/schema.ts';
import { asSignIn } from './as-sign-in.ts';

/** The session behind a device's token, whether that is on the list of devices yet or not. */
export function findFreshSession(database: Database, token: string, now: Date) {
  return asSignIn(database, (trx) =>
    trx
      .selectFrom('auth.sessions as s')
      .innerJoin('auth.users as u', 'u.id', 's.user_id')
      .select(['s.id as session_id', 'u.organisation_id', 'u.staff_id'])
      .where('s.token', '=', token)
      .where('s.expires_at', '>', now)
      .executeTakeFirst(),
  );
}
