import { sql } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import type { ReadScope } from '../../db/organisation-scope.ts';

/**
 * By each id made from what a file says, the customer it stands for. Who was merged lives on in another; who was erased
 * is never written on again, so whoever comes back in a file is somebody new.
 */
export async function standingIds(
  { trx, organisationId }: ReadScope,
  made: readonly string[],
): Promise<Map<string, string>> {
  const standing = new Map(made.map((id) => [id, id]));
  for (let asked = [...standing.keys()]; asked.length > 0; ) {
    // Id by id: of a list this long the planner expects the whole table, and reads it.
    const { rows: gone } = await sql<{ id: string; mergedIntoId: string | null }>`
      SELECT found.id, found.merged_into_id AS "mergedIntoId" FROM unnest(${asked}::uuid[]) AS made(id)
      CROSS JOIN LATERAL (
        SELECT id, merged_into_id FROM customers
        WHERE organisation_id = ${organisationId} AND id = made.id
          AND (erased_at IS NOT NULL OR merged_into_id IS NOT NULL)
        OFFSET 0) AS found`.execute(trx);
    const next = new Map(gone.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? uuidv5('again', id)]));
    for (const [id, at] of standing) standing.set(id, next.get(at) ?? at);
    asked = [...next.values()];
  }
  return standing;
}
