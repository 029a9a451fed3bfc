import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { Merge, Moved } from './merged-rows.ts';

/** Hides the merged customer's addresses and mails that the kept one has too: one of each is enough, and allowed. */
export async function hideDuplicates(scope: WriteScope, merge: Merge): Promise<Moved['hidden']> {
  const identities = await sql<{ id: string }>`
    UPDATE customer_identities AS theirs SET deleted_at = ${scope.now}, version = ${scope.clock}
    WHERE organisation_id = ${scope.organisationId} AND customer_id = ${merge.mergedId} AND deleted_at IS NULL
      AND EXISTS (SELECT 1 FROM customer_identities AS ours
        WHERE ours.organisation_id = theirs.organisation_id AND ours.customer_id = ${merge.keptId}
          AND ours.kind = theirs.kind AND ours.value = theirs.value AND ours.deleted_at IS NULL)
    RETURNING id`.execute(scope.trx);
  const mails = await sql<{ id: string }>`
    UPDATE interactions AS theirs SET deleted_at = ${scope.now}
    WHERE organisation_id = ${scope.organisationId} AND customer_id = ${merge.mergedId} AND deleted_at IS NULL
      AND EXISTS (SELECT 1 FROM interactions AS ours
        WHERE ours.organisation_id = theirs.organisation_id AND ours.customer_id = ${merge.keptId}
          AND ours.message_id = theirs.message_id AND ours.deleted_at IS NULL)
    RETURNING id`.execute(scope.trx);
  return {
    customer_identities: identities.rows.map(({ id }) => id),
    interactions: mails.rows.map(({ id }) => id),
  };
}

export async function showDuplicates(scope: WriteScope, hidden: Moved['hidden']): Promise<void> {
  const { organisationId } = scope;
  await sql`
    UPDATE customer_identities SET deleted_at = NULL, version = ${scope.clock}
    WHERE organisation_id = ${organisationId} AND id = ANY(${hidden.customer_identities}::uuid[])`.execute(
    scope.trx,
  );
  await sql`
    UPDATE interactions SET deleted_at = NULL
    WHERE organisation_id = ${organisationId} AND id = ANY(${hidden.interactions}::uuid[])`.execute(
    scope.trx,
  );
}

/** An address of the one that is "not" the other: being one customer, they prove the mark wrong. */
export async function withdrawContradictions(scope: WriteScope, merge: Merge): Promise<string[]> {
  const both = [merge.keptId, merge.mergedId];
  const { rows } = await sql<{ id: string }>`
    UPDATE match_rejections SET undone_at = ${scope.now}
    WHERE organisation_id = ${scope.organisationId} AND customer_id = ANY(${both}::uuid[]) AND undone_at IS NULL
      AND address IN (SELECT value FROM customer_identities
        WHERE organisation_id = ${scope.organisationId} AND customer_id = ANY(${both}::uuid[])
          AND kind = 'email' AND deleted_at IS NULL)
    RETURNING id`.execute(scope.trx);
  return rows.map(({ id }) => id);
}

export async function reinstateRejections(scope: WriteScope, ids: readonly string[]): Promise<void> {
  await sql`
    UPDATE match_rejections SET undone_at = NULL
    WHERE organisation_id = ${scope.organisationId} AND id = ANY(${[...ids]}::uuid[])`.execute(scope.trx);
}
