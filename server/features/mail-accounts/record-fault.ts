import type { MailProblem } from '../../../shared/features/mail-accounts/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** After so many in a row the password is taken for wrong; going on would make the provider lock the account. */
const refusalsBelieved = 3;

const minuteMilliseconds = 60_000;
const mostMinutes = 60;

/** Says when to try again. @returns false when the account waits for its owner, or is gone. */
export async function recordFault(
  { trx, organisationId }: ReadScope,
  { accountId, problem, now }: { accountId: string; problem: MailProblem; now: Date },
): Promise<boolean> {
  const own = trx
    .updateTable('mail_accounts')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', accountId);
  const row = await own
    .set((eb) => ({ problem, failures: eb('failures', '+', 1) }))
    .returning('failures')
    .executeTakeFirst();
  if (!row) return false;
  const waits = problem === 'wrongPassword' && row.failures >= refusalsBelieved;
  const minutes = Math.min(2 ** (row.failures - 1), mostMinutes);
  const retryAt = new Date(now.getTime() + minutes * minuteMilliseconds);
  await own.set({ is_paused: waits, retry_at: waits ? null : retryAt }).execute();
  return !waits;
}
