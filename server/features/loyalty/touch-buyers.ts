import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';

/** A company’s value and level stand on its people’s cards too. */
export async function touchBuyers(scope: WriteScope, buyerIds: readonly string[]): Promise<void> {
  if (buyerIds.length === 0) return;
  await sql`UPDATE customers SET version = ${scope.clock} WHERE organisation_id = ${scope.organisationId}
    AND (id = ANY(${buyerIds}::uuid[]) OR company_id = ANY(${buyerIds}::uuid[]))`.execute(scope.trx);
}
