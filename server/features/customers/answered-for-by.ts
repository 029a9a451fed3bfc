import { type RawBuilder, sql } from 'kysely';

/**
 * Ids of customers to whom somebody owes something, whoever owns them: an open promise of theirs, a late one that has
 * climbed to them as lead of its owner, a complaint they take care of. Inside an organisation's scope, which row-level
 * security narrows it to.
 */
export function customersAnsweredForBy(staffId: string): RawBuilder<string> {
  return sql<string>`(SELECT customer_id FROM promises
      WHERE owner_id = ${staffId} AND state = 'open' AND deleted_at IS NULL
    UNION ALL SELECT promises.customer_id FROM promises
      JOIN staff AS owner ON owner.organisation_id = promises.organisation_id AND owner.id = promises.owner_id
      JOIN teams ON teams.organisation_id = owner.organisation_id AND teams.id = owner.team_id
      WHERE promises.state = 'open' AND promises.escalation = 3 AND promises.deleted_at IS NULL
        AND teams.lead_id = ${staffId}
    UNION ALL SELECT customer_id FROM complaints WHERE owner_id = ${staffId} AND closed_at IS NULL)`;
}
