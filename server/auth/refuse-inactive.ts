import { APIError } from 'better-auth/api';
import type { Database } from '../db/schema.ts';

/** Who was deactivated gets the answer of a wrong password. */
export async function refuseInactive(database: Database, userId: string): Promise<void> {
  const active = await database
    .selectFrom('auth.users as u')
    .innerJoin('auth.colleagues as s', (join) =>
      join.onRef('s.organisation_id', '=', 'u.organisation_id').onRef('s.id', '=', 'u.staff_id'),
    )
    .where('u.id', '=', userId)
    .where('s.is_active', '=', true)
    .select('u.id')
    .executeTakeFirst();
  if (!active)
    throw new APIError('UNAUTHORIZED', {
      code: 'INVALID_EMAIL_OR_PASSWORD',
      message: 'Invalid email or password',
    });
}
