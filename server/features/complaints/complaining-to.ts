import { type RawBuilder, sql } from 'kysely';

/** Ids of customers with an open complaint that somebody takes care of. */
export function complainingTo(organisationId: string, staffId: string): RawBuilder<string> {
  return sql<string>`(SELECT customer_id FROM complaints WHERE organisation_id = ${organisationId}
    AND owner_id = ${staffId} AND closed_at IS NULL)`;
}
