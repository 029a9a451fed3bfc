import type { Database } from '../db/schema.ts';
import { asSignIn } from './as-sign-in.ts';

export async function endSessions(
  database: Database,
  which: { userId: string } | { sessionIds: string[] },
): Promise<void> {
  await asSignIn(database, (trx) =>
    trx
      .deleteFrom('auth.sessions')
      .where(
        'userId' in which ? 'user_id' : 'id',
        'in',
        'userId' in which ? [which.userId] : which.sessionIds,
      )
      .execute(),
  );
}
