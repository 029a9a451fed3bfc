import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { provenAddresses } from '../mail-accounts/store.ts';
import { addressOf, newToken } from './drop-box-address.ts';

export type DropBox = { organisationId: string; staffId: string; token: string };

/** Across all organisations: mail says only the token. `owner` sees every organisation. */
export async function findDropBox(owner: Database, token: string): Promise<DropBox | null> {
  const row = await owner
    .selectFrom('drop_boxes')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'drop_boxes.organisation_id')
        .onRef('staff.id', '=', 'drop_boxes.staff_id'),
    )
    .select(['drop_boxes.organisation_id as organisationId', 'drop_boxes.staff_id as staffId', 'token'])
    .where('token', '=', token)
    .where('staff.is_active', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

/** Who may write to somebody's drop-box: the address they sign in with, and those whose mailbox Kith reads. */
export async function confirmedAddresses(scope: ReadScope, staffId: string): Promise<string[]> {
  const { email } = await scope.trx
    .selectFrom('staff')
    .select('email')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
  return [...new Set([email.toLowerCase(), ...(await provenAddresses(scope, staffId))])];
}

/** One's own as a page shows it; `domain` is null while this installation receives no mail. */
export async function myDropBox(scope: ReadScope, { staffId }: Session, domain: string | null) {
  const row = await scope.trx
    .selectFrom('drop_boxes')
    .select(['token', 'received_count', 'received_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return {
    isOffered: domain !== null,
    address: row && domain ? addressOf(row.token, domain) : null,
    senders: await confirmedAddresses(scope, staffId),
    receivedCount: row?.received_count ?? 0,
    receivedAt: row?.received_at?.toISOString() ?? null,
  };
}

/** A new address; mail to the one before is refused from now on. */
export async function renewDropBox({ trx, organisationId }: ReadScope, { staffId }: Session): Promise<void> {
  const token = newToken();
  await trx
    .insertInto('drop_boxes')
    .values({ organisation_id: organisationId, staff_id: staffId, token })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'staff_id']).doUpdateSet({ token }))
    .execute();
}
