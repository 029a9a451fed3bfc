import { sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** The channel on which the processes that read mail hear that an account was added or changed. */
export const accountsChanged = 'kith_mail_accounts';

export async function announceChange({ trx }: ReadScope): Promise<void> {
  await sql`SELECT pg_notify(${accountsChanged}, '')`.execute(trx);
}
