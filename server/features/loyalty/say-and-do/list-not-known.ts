import type { z } from 'zod';
import { evidenceOf } from '../../../../shared/features/loyalty/say-and-do/evidence-of.ts';
import type { NotKnown } from '../../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { whatIsMissing } from '../../../../shared/features/loyalty/say-and-do/what-is-missing.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, type Viewer, visibleCustomers } from '../../customers/visibility.ts';
import { latestMonth, type MapOf } from './loyalty-map.ts';
import { loadWindow } from './observe-customers.ts';
import { readRecords } from './read-records.ts';

/** Nobody works through more at once. */
const most = 500;

/** Of whom too little is known to stand on the map, and what would make it known: who lacks one side only first. */
export async function listNotKnown(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  of: z.output<typeof MapOf>,
): Promise<NotKnown[]> {
  const latest = await latestMonth(scope);
  if (!latest) return [];
  const rows = await unplaced(scope, await loadViewer(scope, session), { ...of, month: latest.month });
  const { rules, window } = await loadWindow(scope, now);
  // Who may count as buying nothing is placed by that; whoever is not lacks an order.
  const records = await readRecords(scope, window, {
    customers: rows.map((row) => ({ ...row, group: row.id, createdAt: row.created_at })),
    buyerGroups: new Set(),
  });
  const evidence = new Map(
    records.map(({ customerId, record }) => [customerId, evidenceOf(record, window.today)]),
  );
  return rows.map(({ id, name, segment, standing: { stated, behavioural } }) => ({
    ...{ customerId: id, name, segment },
    stated: stated && { value: stated.value, error: stated.error },
    behavioural: behavioural && { value: behavioural.value, error: behavioural.error },
    missing: whatIsMissing(
      { stated: stated !== null, behavioural: behavioural !== null },
      evidence.get(id) ?? {},
      rules,
    ),
  }));
}

function unplaced(
  { trx, organisationId }: ReadScope,
  viewer: Viewer,
  { month, ownerId, segment }: z.output<typeof MapOf> & { month: string },
) {
  return trx
    .selectFrom('loyalty_standings as standing')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'standing.organisation_id')
        .onRef('customers.id', '=', 'standing.customer_id'),
    )
    .select(['customers.id', 'customers.name', 'customers.kind', 'customers.tier', 'customers.created_at'])
    .select(['segment', 'standing.standing'])
    .where('standing.organisation_id', '=', organisationId)
    .where('month', '=', month)
    .where('quadrant', '=', 'not-known')
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .$if(ownerId !== null, (query) => query.where('customers.owner_id', '=', ownerId))
    .$if(segment !== null, (query) => query.where('segment', '=', segment!))
    .orderBy((eb) => eb.or([eb('stated', 'is not', null), eb('behavioural', 'is not', null)]), 'desc')
    .orderBy('customers.name')
    .orderBy('customers.id')
    .limit(most)
    .execute();
}
