import { sql } from 'kysely';
import type { DuplicateReason } from '../../../shared/features/customers/likely-duplicate.ts';
import type { Customer, Identity } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type CustomerRow, toCustomer, toIdentity } from './store.ts';
import { loadViewer, visibleCustomers } from './visibility.ts';

type DuplicateSide = Customer & { identities: Identity[] };

/** `older` came first and is the one to keep unless a person says otherwise. */
type DuplicatePair = {
  older: DuplicateSide;
  newer: DuplicateSide;
  reasons: DuplicateReason[];
  via: string;
  isObvious: boolean;
};

export type DuplicateList = { items: DuplicatePair[]; count: number; obviousCount: number };

const shownAtOnce = 20;

/** The pairs waiting for a person, the best founded first. Settled ones leave, so that the first page is always the next work. */
export async function listDuplicates(scope: ReadScope, session: Session): Promise<DuplicateList> {
  const viewer = await loadViewer(scope, session);
  const waiting = scope.trx
    .with('seen', (db) =>
      db
        .selectFrom('customers')
        .select('customers.id')
        .where('customers.organisation_id', '=', scope.organisationId)
        .where('customers.deleted_at', 'is', null)
        .where((eb) => visibleCustomers(eb, viewer)),
    )
    .selectFrom('likely_duplicates as pair')
    .where('pair.organisation_id', '=', scope.organisationId)
    .where('pair.dismissed_at', 'is', null)
    .where('pair.first_id', 'in', (eb) => eb.selectFrom('seen').select('seen.id'))
    .where('pair.second_id', 'in', (eb) => eb.selectFrom('seen').select('seen.id'));
  const counts = await waiting
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      sql<number>`count(*) FILTER (WHERE pair.is_obvious)`.as('obviousCount'),
    ])
    .executeTakeFirstOrThrow();
  const pairs = await waiting
    .select(['pair.first_id', 'pair.second_id', 'pair.reasons', 'pair.via', 'pair.is_obvious'])
    .orderBy('pair.is_obvious', 'desc')
    .orderBy(sql`cardinality(pair.reasons)`, 'desc')
    .orderBy('pair.first_id')
    .orderBy('pair.second_id')
    .limit(shownAtOnce)
    .execute();
  const sides = await loadSides(
    scope,
    pairs.flatMap((pair) => [pair.first_id, pair.second_id]),
  );
  const items = pairs.map((pair) => {
    const both = [sides.get(pair.first_id)!, sides.get(pair.second_id)!] as const;
    const [older, newer] = both[0].createdAt <= both[1].createdAt ? both : ([both[1], both[0]] as const);
    return { older, newer, reasons: pair.reasons, via: pair.via, isObvious: pair.is_obvious };
  });
  return { items, ...counts };
}

async function loadSides(
  { trx, organisationId }: ReadScope,
  ids: string[],
): Promise<Map<string, DuplicateSide>> {
  if (ids.length === 0) return new Map();
  const customers = await trx
    .selectFrom('customers')
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .selectAll('customers')
    .select('company.name as company_name')
    .where('customers.organisation_id', '=', organisationId)
    .where('customers.id', 'in', ids)
    .execute();
  const identities = await trx
    .selectFrom('customer_identities')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', ids)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const byCustomer = Map.groupBy(identities, (row) => row.customer_id);
  return new Map(
    customers.map(({ company_name, ...row }) => [
      row.id,
      {
        ...toCustomer(row satisfies CustomerRow, company_name ?? ''),
        identities: (byCustomer.get(row.id) ?? []).map(toIdentity),
      },
    ]),
  );
}
