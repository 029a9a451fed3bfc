import type { Customer } from '../../../shared/features/customers/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';
import { type YearlyOrders, yearlyOrders } from '../purchases/yearly-orders.ts';

/** A year's orders: the customer's own or, where they ordered nothing themselves, their company's. */
export type AtStake = YearlyOrders & { of: 'customer' | 'company' };

export async function atStake(
  scope: ReadScope,
  {
    customers,
    viewer,
    ...year
  }: { customers: Pick<Customer, 'id' | 'companyId'>[]; viewer: Viewer; currency: string; now: Date },
): Promise<Map<string, AtStake>> {
  const companyIds = customers.flatMap(({ companyId }) => companyId ?? []);
  const customerIds = [
    ...new Set([...customers.map(({ id }) => id), ...(await visibleAmong(scope, viewer, companyIds))]),
  ];
  const orders = await yearlyOrders(scope, { ...year, customerIds });
  const stakes = new Map<string, AtStake>();
  for (const { id, companyId } of customers) {
    const own = orders.get(id);
    const company = companyId ? orders.get(companyId) : undefined;
    if (own) stakes.set(id, { ...own, of: 'customer' });
    else if (company) stakes.set(id, { ...company, of: 'company' });
  }
  return stakes;
}

async function visibleAmong(scope: ReadScope, viewer: Viewer, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await scope.trx
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.id', 'in', ids)
    .where((eb) => visibleCustomers(eb, viewer))
    .execute();
  return rows.map(({ id }) => id);
}
