import { type RawBuilder, sql } from 'kysely';

/** Ids of customers with a late promise that has climbed to this person, as lead of its owner. */
export function customersEscalatedTo(organisationId: string, staffId: string): RawBuilder<string> {
  return sql<string>`(SELECT promises.customer_id FROM promises
    JOIN staff AS owner ON owner.organisation_id = promises.organisation_id AND owner.id = promises.owner_id
    JOIN teams ON teams.organisation_id = owner.organisation_id AND teams.id = owner.team_id
    WHERE promises.organisation_id = ${organisationId} AND promises.state = 'open'
      AND promises.escalation = 3 AND promises.deleted_at IS NULL AND teams.lead_id = ${staffId})`;
}
