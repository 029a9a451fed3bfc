import { sql } from 'kysely';
import type { CustomerKind } from '../../../shared/features/customers/model.ts';
import type { ReferralSource } from '../../../shared/features/insight/model.ts';
import type { Referral } from '../../../shared/features/insight/referral-forest.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { requireCustomer } from '../customers/store.ts';
import { loadViewer, type Viewer, visibleCustomers } from '../customers/visibility.ts';

type ReferralCustomer = {
  id: string;
  name: string;
  /** Orders less returns in the organisation's currency, with those of its people where it is a company. */
  salesMinor: number;
  /** What the coming twelve months likely bring; null where that is not known. */
  nextYear: { lowMinor: number; highMinor: number } | null;
};
export type Referrals = {
  referrals: Referral[];
  /** Those this person may see; the others have a place in the tree, and no name and no worth. */
  customers: ReferralCustomer[];
};

/** Every chain, as rows; `referralForest` grows the trees. */
export async function loadReferrals(scope: ReadScope, session: Session): Promise<Referrals> {
  const rows = await scope.trx
    .selectFrom('referrals')
    .select(['customer_id as customerId', 'referrer_id as referrerId'])
    .select(['said_on as saidOn', 'thanked_on as thankedOn'])
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is', null)
    .execute();
  const ids = [...new Set(rows.flatMap(({ customerId, referrerId }) => [customerId, referrerId]))];
  const customers = await namedCustomers(scope, await loadViewer(scope, session), ids);
  const seen = new Set(customers.map(({ id }) => id));
  const isSeen = ({ customerId, referrerId }: Referral) => seen.has(customerId) || seen.has(referrerId);
  return { referrals: rows.filter(isSeen), customers };
}

async function namedCustomers(
  scope: ReadScope,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReferralCustomer[]> {
  if (ids.length === 0) return [];
  const { currency } = await loadSettings(scope);
  const rows = await scope.trx
    .selectFrom('customers')
    .leftJoin('customer_values as value', (join) =>
      join
        .onRef('value.organisation_id', '=', 'customers.organisation_id')
        .onRef('value.customer_id', '=', 'customers.id')
        .on('value.currency', '=', currency),
    )
    .select(['customers.id', 'customers.kind', 'customers.name'])
    .select(['value.low_minor', 'value.high_minor'])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where(sql<boolean>`customers.id = ANY(${ids}::uuid[])`)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .execute();
  const sales = await salesOf(scope, rows, currency);
  return rows.map(({ kind: _, low_minor: lowMinor, high_minor: highMinor, ...row }) => ({
    ...row,
    salesMinor: sales.get(row.id) ?? 0,
    nextYear: lowMinor === null || highMinor === null ? null : { lowMinor, highMinor },
  }));
}

/** By customer; a company's with those of its people. Two plain passes over indexes, which a sum for each of thousands is not. */
async function salesOf(
  { trx, organisationId }: ReadScope,
  customers: readonly { id: string; kind: CustomerKind }[],
  currency: string,
): Promise<Map<string, number>> {
  const companyIds = customers.filter(({ kind }) => kind === 'company').map(({ id }) => id);
  const people = await trx
    .selectFrom('customers')
    .select(['id', 'company_id'])
    .where('organisation_id', '=', organisationId)
    .where('company_id', '=', sql<string>`ANY(${companyIds}::uuid[])`)
    .execute();
  const buyerIds = [...new Set([...customers, ...people].map(({ id }) => id))];
  const { rows } = await sql<{ id: string; sales: number }>`
    SELECT customer_id AS id, sum(CASE kind WHEN 'order' THEN amount_minor ELSE -abs(amount_minor) END) AS sales
    FROM purchases WHERE organisation_id = ${organisationId} AND customer_id = ANY(${buyerIds}::uuid[])
      AND deleted_at IS NULL AND currency = ${currency} GROUP BY customer_id`.execute(trx);
  const own = new Map(rows.map(({ id, sales }) => [id, sales]));
  const sales = new Map(own);
  for (const { id, company_id: companyId } of people)
    sales.set(companyId!, (sales.get(companyId!) ?? 0) + (own.get(id) ?? 0));
  return sales;
}

type Side = { id: string; customerId: string; name: string; saidOn: string; thankedOn: string | null };
export type CustomerReferrals = {
  referredBy: (Side & { source: ReferralSource }) | null;
  brought: (Side & { source: ReferralSource })[];
};

/** Who brought a customer, and whom they brought; a name this person may not see is empty. */
export async function referralsOf(
  scope: ReadScope,
  session: Session,
  input: { customerId: string },
): Promise<CustomerReferrals> {
  const viewer = await loadViewer(scope, session);
  const { id: customerId } = await requireCustomer(scope, viewer, input.customerId);
  const sides = async (here: 'customer_id' | 'referrer_id', there: 'customer_id' | 'referrer_id') =>
    scope.trx
      .selectFrom('referrals')
      .leftJoin('customers', (join) =>
        join
          .onRef('customers.organisation_id', '=', 'referrals.organisation_id')
          .onRef('customers.id', '=', `referrals.${there}`)
          .on((eb) => visibleCustomers(eb as never, viewer)),
      )
      .select(['referrals.id', `referrals.${there} as customerId`, 'said_on as saidOn', 'source'])
      .select(['thanked_on as thankedOn', sql<string>`coalesce(customers.name, '')`.as('name')])
      .where('referrals.organisation_id', '=', scope.organisationId)
      .where(`referrals.${here}`, '=', customerId)
      .where('referrals.deleted_at', 'is', null)
      .orderBy('said_on', 'desc')
      .orderBy('referrals.id')
      .execute();
  const [referredBy = null] = await sides('customer_id', 'referrer_id');
  return { referredBy, brought: await sides('referrer_id', 'customer_id') };
}
