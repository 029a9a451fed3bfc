import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { CustomerFilters } from '../../../shared/features/customers/customer-search.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { recordAct } from '../administration/audit.ts';
import { announce } from '../integrations/announce.ts';
import { requireColleague } from './add-customer.ts';
import { matchingCustomers } from './matching-customers.ts';
import { loadToday } from './today.ts';
import { touchCustomers } from './touch.ts';
import { loadViewer } from './visibility.ts';

export const ReassignPreview = z.object({ filters: CustomerFilters, newOwnerId: z.uuid().nullable() });
export const ReassignMatching = ReassignPreview.extend({
  /** Where the slice before ended. */
  after: z.uuid().nullable(),
});

/** Colleagues' writes wait for one slice at most. */
const sliceSize = 200;

/** What would happen: how many change, how many are the new owner's already, how many are not theirs to give. */
export async function previewReassign(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { filters, newOwnerId }: z.output<typeof ReassignPreview>,
): Promise<{ changing: number; unchanged: number; notTheirs: number }> {
  const matching = await matchingFor(scope, session, { filters, now });
  return matching
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere(isGiven(eb, session, newOwnerId))
        .as('changing'),
      eb.fn.countAll<number>().filterWhere(isOf(newOwnerId)).as('unchanged'),
      eb.fn
        .countAll<number>()
        .filterWhere(eb.not(eb.or([isTheirs(eb, session), isOf(newOwnerId)])))
        .as('notTheirs'),
    ])
    .executeTakeFirstOrThrow();
}

/** The next slice of all that match and are the reader's to give; the caller repeats until `next` is null. */
export async function reassignMatching(
  scope: WriteScope,
  session: Session,
  { filters, newOwnerId, after }: z.output<typeof ReassignMatching>,
): Promise<{ changed: number; next: string | null }> {
  if (newOwnerId) await requireColleague(scope, newOwnerId);
  const matching = await matchingFor(scope, session, { filters, now: scope.now });
  const rows = await matching
    .select('customers.id')
    .where((eb) => isGiven(eb, session, newOwnerId))
    .$if(after !== null, (query) => query.where('customers.id', '>', after!))
    .orderBy('customers.id')
    .limit(sliceSize)
    .execute();
  const customerIds = rows.map(({ id }) => id);
  if (customerIds.length === 0) return { changed: 0, next: null };
  await scope.trx
    .updateTable('customers')
    .set({ owner_id: newOwnerId })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', 'in', customerIds)
    .execute();
  await touchCustomers(scope, customerIds);
  await announce(
    scope,
    'customer.changed',
    customerIds.map((id) => ({ id })),
  );
  await recordAct(scope, scope.now, {
    staffId: session.staffId,
    action: 'customers.reassignMatching',
    subjectId: newOwnerId,
    details: { customerIds },
  });
  return { changed: customerIds.length, next: customerIds.length < sliceSize ? null : customerIds.at(-1)! };
}

async function matchingFor(
  scope: ReadScope,
  session: Session,
  { filters, now }: { filters: CustomerFilters; now: Date },
) {
  const today = await loadToday(scope, now);
  return matchingCustomers(scope, await loadViewer(scope, session), { filters, today });
}

type Eb = ExpressionBuilder<Schema, 'customers'>;

/** As `requireAuthority` says of one. */
function isTheirs(eb: Eb, { roles, staffId }: Session): Expression<SqlBool> {
  if (roles.some((role) => role === 'manager' || role === 'administrator')) return sql<SqlBool>`true`;
  return eb.or([eb('customers.owner_id', 'is', null), eb('customers.owner_id', '=', staffId)]);
}

function isOf(ownerId: string | null): Expression<SqlBool> {
  return sql<SqlBool>`customers.owner_id IS NOT DISTINCT FROM ${ownerId}::uuid`;
}

function isGiven(eb: Eb, session: Session, newOwnerId: string | null): Expression<SqlBool> {
  return eb.and([isTheirs(eb, session), eb.not(isOf(newOwnerId))]);
}
