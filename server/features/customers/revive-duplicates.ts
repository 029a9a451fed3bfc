import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { Merge, Moved } from './merged-rows.ts';

/**
 * After a split the kept customer may have lost the twin of something another merge hid as a duplicate:
 * it shows with the kept customer now, and goes back with its own split.
 */
export async function reviveDuplicates(scope: WriteScope, keptId: string): Promise<void> {
  const open = await scope.trx
    .selectFrom('customer_merges')
    .select(['id', 'merged_id', 'moved'])
    .where('organisation_id', '=', scope.organisationId)
    .where('kept_id', '=', keptId)
    .where('split_at', 'is', null)
    .orderBy('merged_at')
    .orderBy('id')
    .execute();
  for (const { id, merged_id, moved } of open) {
    const { hidden, rows, ...rest } = moved as Moved;
    const merge = { keptId, mergedId: merged_id };
    const identities = await reviveIdentities(scope, merge, hidden.customer_identities);
    const mails = await reviveMails(scope, merge, hidden.interactions);
    if (identities.length + mails.length === 0) continue;
    const without = (ids: string[], gone: string[]) => ids.filter((each) => !gone.includes(each));
    const next: Moved = {
      ...rest,
      rows: {
        ...rows,
        customer_identities: [...rows.customer_identities, ...identities],
        interactions: [...rows.interactions, ...mails],
      },
      hidden: {
        customer_identities: without(hidden.customer_identities, identities),
        interactions: without(hidden.interactions, mails),
      },
    };
    await scope.trx
      .updateTable('customer_merges')
      .set({ moved: JSON.stringify(next) })
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', id)
      .execute();
  }
}

async function reviveIdentities(scope: WriteScope, merge: Merge, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE customer_identities AS theirs
    SET deleted_at = NULL, customer_id = ${merge.keptId}, version = ${scope.clock}
    WHERE organisation_id = ${scope.organisationId} AND id = ANY(${ids}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM customer_identities AS ours
        WHERE ours.organisation_id = theirs.organisation_id AND ours.customer_id = ${merge.keptId}
          AND ours.kind = theirs.kind AND ours.value = theirs.value AND ours.deleted_at IS NULL)
    RETURNING id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}

async function reviveMails(scope: WriteScope, merge: Merge, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE interactions AS theirs SET deleted_at = NULL, customer_id = ${merge.keptId}
    WHERE organisation_id = ${scope.organisationId} AND id = ANY(${ids}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM interactions AS ours
        WHERE ours.organisation_id = theirs.organisation_id AND ours.customer_id = ${merge.keptId}
          AND ours.message_id = theirs.message_id AND ours.deleted_at IS NULL)
    RETURNING id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}
