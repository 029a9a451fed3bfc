import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tier } from '../../../../shared/features/customers/model.ts';
import { inSlices } from '../../../db/in-slices.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { touchCustomers } from '../../customers/touch.ts';
import { announce } from '../../integrations/announce.ts';

export type NewTier = { id: string; to: Tier | null; contributionMinor: number | null };
type Said = { reason: string; staffId: string; currency: string };

/** Customers take their new tier, and people that of their company; who is pinned keeps theirs. Each change leaves a line. */
export async function writeTiers(scope: WriteScope, moves: readonly NewTier[], said: Said): Promise<void> {
  if (moves.length === 0) return;
  const { rows } = await sql<{ id: string; buyerId: string; from: Tier | null }>`
    WITH changing AS (
      SELECT customers.id, move.id AS buyer_id, customers.tier AS from_tier, move.tier
      FROM unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ to }) => to)}::text[]) AS move (id, tier)
      JOIN customers ON customers.organisation_id = ${scope.organisationId}
        AND (customers.id = move.id OR customers.company_id = move.id)
      WHERE customers.deleted_at IS NULL AND customers.tier IS DISTINCT FROM move.tier
        AND NOT EXISTS (SELECT FROM tier_pins WHERE tier_pins.organisation_id = customers.organisation_id
          AND tier_pins.customer_id = customers.id AND customers.id != move.id))
    UPDATE customers SET tier = changing.tier FROM changing
    WHERE customers.organisation_id = ${scope.organisationId} AND customers.id = changing.id
    RETURNING customers.id, changing.buyer_id AS "buyerId", changing.from_tier AS "from"`.execute(scope.trx);
  const moveOf = new Map(moves.map((move) => [move.id, move]));
  const lines = rows.map(({ id, buyerId, from }) => {
    const { to, contributionMinor } = moveOf.get(buyerId)!;
    return {
      ...{
        organisation_id: scope.organisationId,
        id: uuidv7(),
        customer_id: id,
        from_tier: from,
        to_tier: to,
      },
      ...{ contribution_minor: contributionMinor, currency: said.currency, reason: said.reason },
      ...{ changed_by: said.staffId, changed_at: scope.now },
    };
  });
  await inSlices(lines, (slice) => scope.trx.insertInto('tier_changes').values(slice).execute());
  const changed = rows.map(({ id }) => ({ id }));
  await touchCustomers(
    scope,
    changed.map(({ id }) => id),
  );
  await announce(scope, 'customer.changed', changed);
}
