import {
  type PlainFigures,
  plainValue,
  unitsPerYear,
} from '../../../../shared/features/loyalty/value/plain-value.ts';
import { dayIn, daysBetween } from '../../../../shared/time/day.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { requireCustomerId } from '../../customers/store.ts';
import { loadAssumptions } from './assumptions.ts';
import { rfmOf } from './of-row.ts';

/** The plain formula term by term, for a buyer; null for who bought nothing in our currency, or buys as part of a company. */
export async function valueOfCustomer(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { customerId }: { customerId: string },
): Promise<PlainFigures | null> {
  const id = await requireCustomerId(scope, session, customerId);
  const row = await scope.trx
    .selectFrom('customer_values')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', id)
    .executeTakeFirst();
  if (!row || row.paid_days === 0) return null;
  const assumptions = await loadAssumptions(scope);
  const { timeZone } = await loadSettings(scope);
  const basis = {
    unitsPerYear: unitsPerYear(row.frequency + 1, daysBetween(row.first_on, dayIn(now, timeZone))),
    priceMinor: row.net_minor / row.paid_days,
    marginShare: row.margin_share,
  };
  return {
    plain: plainValue(basis, assumptions),
    ...{ assumptions, currency: row.currency, computedAt: row.computed_at.toISOString() },
    rfm: rfmOf(row),
  };
}
