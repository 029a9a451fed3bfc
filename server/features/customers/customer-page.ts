import type { Customer, Identity } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type CustomerRow, requireCustomer, toCustomer, toIdentity } from './store.ts';
import { loadViewer, type Viewer, visibleCustomers } from './visibility.ts';

/** What the customer's own page shows; history, purchases and promises are asked for by page. */
export type CustomerPage = {
  customer: Customer;
  ownerName: string;
  identities: Identity[];
  /** Those who work there, when it is a company; at most 200, by name as it sounds. */
  people: { id: string; name: string; title: string }[];
  notThem: { id: string; address: string; staffId: string; rejectedAt: string }[];
  /** Merges that can be split again, newest first. */
  merges: { id: string; mergedId: string; mergedName: string; mergedAt: string; mergedBy: string }[];
  version: number;
};

/** Answers with the living customer, so its id may differ from the one asked for. */
export async function getCustomer(
  scope: ReadScope,
  session: Session,
  { id }: { id: string },
): Promise<CustomerPage> {
  const viewer = await loadViewer(scope, session);
  const row = await requireCustomer(scope, viewer, id);
  return {
    customer: toCustomer(row, await companyNameOf(scope, row)),
    ownerName: await ownerNameOf(scope, row),
    identities: await listIdentities(scope, row.id),
    people: row.kind === 'company' ? await listPeople(scope, viewer, row.id) : [],
    notThem: await listRejections(scope, row.id),
    merges: await listMerges(scope, row.id),
    version: row.version,
  };
}

async function companyNameOf(scope: ReadScope, { company_id }: CustomerRow): Promise<string> {
  if (!company_id) return '';
  const company = await scope.trx
    .selectFrom('customers')
    .select('name')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', company_id)
    .executeTakeFirst();
  return company?.name ?? '';
}

async function ownerNameOf(scope: ReadScope, { owner_id }: CustomerRow): Promise<string> {
  if (!owner_id) return '';
  const owner = await scope.trx
    .selectFrom('staff')
    .select('name')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', owner_id)
    .executeTakeFirst();
  return owner?.name ?? '';
}

export async function listIdentities(scope: ReadScope, customerId: string): Promise<Identity[]> {
  const rows = await scope.trx
    .selectFrom('customer_identities')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toIdentity);
}

function listPeople(scope: ReadScope, viewer: Viewer, companyId: string) {
  return scope.trx
    .selectFrom('customers')
    .select(['customers.id', 'customers.name', 'customers.title'])
    .where('organisation_id', '=', scope.organisationId)
    .where('company_id', '=', companyId)
    .where('deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .orderBy('search_text')
    .orderBy('id')
    .limit(200)
    .execute();
}

async function listRejections(scope: ReadScope, customerId: string): Promise<CustomerPage['notThem']> {
  const rows = await scope.trx
    .selectFrom('match_rejections')
    .select(['id', 'address', 'staff_id', 'rejected_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .where('undone_at', 'is', null)
    .orderBy('rejected_at')
    .execute();
  return rows.map(({ id, address, staff_id, rejected_at }) => ({
    id,
    address,
    staffId: staff_id,
    rejectedAt: rejected_at.toISOString(),
  }));
}

async function listMerges(scope: ReadScope, customerId: string): Promise<CustomerPage['merges']> {
  const rows = await scope.trx
    .selectFrom('customer_merges as merge')
    .innerJoin('customers as merged', (join) =>
      join
        .onRef('merged.organisation_id', '=', 'merge.organisation_id')
        .onRef('merged.id', '=', 'merge.merged_id'),
    )
    .select(['merge.id', 'merge.merged_id', 'merged.name', 'merge.merged_at', 'merge.merged_by'])
    .where('merge.organisation_id', '=', scope.organisationId)
    .where('merge.kept_id', '=', customerId)
    .where('merge.split_at', 'is', null)
    .orderBy('merge.merged_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    mergedId: row.merged_id,
    mergedName: row.name,
    mergedAt: row.merged_at.toISOString(),
    mergedBy: row.merged_by,
  }));
}
