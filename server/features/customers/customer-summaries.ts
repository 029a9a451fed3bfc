import { type ExpressionBuilder, sql } from 'kysely';
import type { CustomerSummary } from '../../../shared/features/customers/customer-search.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';

type Eb = ExpressionBuilder<Schema, 'customers'>;

/** List rows in the order of `ids`, which the caller has found to be visible. */
export async function loadSummaries(
  scope: ReadScope,
  { ids, today }: { ids: readonly string[]; today: Day },
): Promise<CustomerSummary[]> {
  if (ids.length === 0) return [];
  const rows = await scope.trx
    .selectFrom('customers')
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .leftJoin('staff as owner', (join) =>
      join
        .onRef('owner.organisation_id', '=', 'customers.organisation_id')
        .onRef('owner.id', '=', 'customers.owner_id'),
    )
    .select(['customers.id', 'customers.kind', 'customers.name', 'customers.title', 'customers.tier'])
    .select(['customers.other_name as otherName', 'customers.company_id as companyId'])
    .select(['customers.owner_id as ownerId', 'company.name as companyName', 'owner.name as ownerName'])
    .select((eb) => [
      oldestIdentity(eb, 'email').as('address'),
      oldestIdentity(eb, 'phone').as('phone'),
      latePromiseCount(eb, today).as('latePromiseCount'),
      lastContactAt(eb).as('lastContactAt'),
    ])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.id', 'in', ids)
    .execute();
  const summaries = rows.map((row) => ({
    ...row,
    companyName: row.companyName ?? '',
    ownerName: row.ownerName ?? '',
    address: row.address ?? '',
    phone: row.phone ?? '',
    latePromiseCount: row.latePromiseCount ?? 0,
    lastContactAt: row.lastContactAt?.toISOString() ?? null,
  }));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function oldestIdentity(eb: Eb, kind: 'email' | 'phone') {
  return eb
    .selectFrom('customer_identities as identity')
    .select('identity.display')
    .whereRef('identity.organisation_id', '=', 'customers.organisation_id')
    .whereRef('identity.customer_id', '=', 'customers.id')
    .where('identity.kind', '=', kind)
    .where('identity.deleted_at', 'is', null)
    .orderBy('identity.is_alias')
    .orderBy('identity.created_at')
    .orderBy('identity.id')
    .limit(1);
}

function latePromiseCount(eb: Eb, today: Day) {
  return eb
    .selectFrom('promises')
    .select((inner) => inner.fn.countAll<number>().as('count'))
    .whereRef('promises.organisation_id', '=', 'customers.organisation_id')
    .whereRef('promises.customer_id', '=', 'customers.id')
    .where('promises.state', '=', 'open')
    .where('promises.deleted_at', 'is', null)
    .where('promises.due_on', '<', today);
}

function lastContactAt(eb: Eb) {
  return eb
    .selectFrom('interactions')
    .select(sql<Date | null>`max(interactions.happened_at)`.as('at'))
    .whereRef('interactions.organisation_id', '=', 'customers.organisation_id')
    .whereRef('interactions.customer_id', '=', 'customers.id')
    .where('interactions.direction', '!=', 'none')
    .where('interactions.deleted_at', 'is', null);
}
