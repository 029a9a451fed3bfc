import { type SqlBool, sql } from 'kysely';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';

/** Once every browser that may know the addresses' hashes has confirmed or was removed, the hashes go as well. */
export async function dropTombstones({
  database,
  organisationId,
}: {
  database: Database;
  organisationId: string;
}): Promise<void> {
  const stillTold = sql<SqlBool>`EXISTS (SELECT FROM devices
    WHERE devices.organisation_id = erasures.organisation_id AND devices.revoked_at IS NULL
      AND devices.created_at <= erasures.requested_at
      AND NOT EXISTS (SELECT FROM erasure_confirmations AS told
        WHERE told.organisation_id = erasures.organisation_id AND told.erasure_id = erasures.id
          AND told.device_id = devices.id))`;
  await writeUnclocked(database, organisationId, ({ trx }) =>
    sql`DELETE FROM customer_identities USING erasures
      WHERE customer_identities.organisation_id = ${organisationId} AND erasures.organisation_id = ${organisationId}
        AND customer_identities.customer_id = ANY(erasures.customer_ids)
        AND erasures.finished_at IS NOT NULL AND NOT ${stillTold}`.execute(trx),
  );
}
