import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import type { InsightGlance } from '../../../shared/features/insight/glance.ts';
import type { Schema } from '../../db/schema.ts';
import { ofCustomer } from '../customers/of-customer.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';

/** Insight's part of the card of the row `customers`. */
export function insightGlance(viewer: Viewer): RawBuilder<InsightGlance> {
  // Inside, `customers` is the one who brought them.
  const referrerName = sql`coalesce((SELECT customers.name FROM customers
    WHERE customers.organisation_id = referrals.organisation_id AND customers.id = referrals.referrer_id
      AND ${visibleCustomers(expressionBuilder<Schema, 'customers'>(), viewer)}), '')`;
  return sql<InsightGlance>`json_build_object(
    'broughtBy', (SELECT json_build_object('id', referrals.id, 'referrerId', referrer_id, 'name', ${referrerName},
        'saidOn', said_on, 'thankedOn', thanked_on)
      FROM referrals WHERE ${ofCustomer('referrals')} AND referrals.deleted_at IS NULL),
    'left', (SELECT json_build_object('id', customer_losses.id, 'lostOn', lost_on, 'reason', reason, 'words', words)
      FROM customer_losses WHERE ${ofCustomer('customer_losses')} AND customer_losses.deleted_at IS NULL
      ORDER BY lost_on DESC, customer_losses.id LIMIT 1))`;
}
