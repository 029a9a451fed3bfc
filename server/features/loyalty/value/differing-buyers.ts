import type { ReadScope } from '../../../db/organisation-scope.ts';
import { netAmount } from './buyer-amounts.ts';
import type { BuyerSummary } from './buyer-summaries.ts';

/** Of these customers the buyers whose row does not say what their orders say, and rows of those who are no buyers any more. */
export async function differingBuyers(
  { trx, organisationId }: ReadScope,
  ids: readonly string[],
  living: readonly BuyerSummary[],
): Promise<{ buyers: BuyerSummary[]; gone: string[] }> {
  const rows = await trx
    .selectFrom('customer_values')
    .select(['customer_id', 'frequency', 'first_on', 'last_on', 'net_minor'])
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', [...ids])
    .execute();
  const known = new Map(rows.map((row) => [row.customer_id, row]));
  const buyers = living.filter((buyer) => {
    const row = known.get(buyer.customerId);
    return (
      row?.frequency !== buyer.orderDays - 1 ||
      row.first_on !== buyer.firstOn ||
      row.last_on !== buyer.lastOn ||
      row.net_minor !== Math.round(netAmount(buyer))
    );
  });
  const stay = new Set(living.map(({ customerId }) => customerId));
  return { buyers, gone: [...known.keys()].filter((id) => !stay.has(id)) };
}
