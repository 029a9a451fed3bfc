import { type RawBuilder, sql } from 'kysely';
import type { Waiting } from '../../../shared/features/prompts/who-first.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';
import { isOnList } from './on-list.ts';

/** More changes than these are not looked at one by one: all is weighed anew. */
export const mostChanged = 200;

/** What a list is weighed under. Every card that changes moves the clock. */
type Stamp = { weighedOn: Day; clock: number; directoryVersion: number; accessEpoch: number };
export type KeptList = Stamp & { readOn: Day };

/** What it would be weighed under now. */
export async function currentStamp(
  scope: ReadScope,
  { staffId, now }: { staffId: string; now: Date },
): Promise<Stamp> {
  const row = await scope.trx
    .selectFrom('organisations')
    .innerJoin('staff', 'staff.organisation_id', 'organisations.organisation_id')
    .select(['clock', 'directory_version as directoryVersion', 'staff.access_epoch as accessEpoch'])
    .where('organisations.organisation_id', '=', scope.organisationId)
    .where('staff.id', '=', staffId)
    .executeTakeFirstOrThrow();
  return { ...row, weighedOn: await loadToday(scope, now) };
}

export function keptList({ trx, organisationId }: ReadScope, staffId: string): Promise<KeptList | undefined> {
  return trx
    .selectFrom('today_lists')
    .select(['weighed_on as weighedOn', 'clock', 'directory_version as directoryVersion'])
    .select(['access_epoch as accessEpoch', 'read_on as readOn'])
    .where('organisation_id', '=', organisationId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** Another day, access or directory may change every card's prompts. */
export function isUnderSame(kept: Stamp, current: Stamp): boolean {
  return (
    kept.weighedOn === current.weighedOn &&
    kept.directoryVersion === current.directoryVersion &&
    kept.accessEpoch === current.accessEpoch
  );
}

/** Whose cards changed since, and who of them still belongs on the list; of more than `mostChanged` one more than these. */
export async function changedSince(
  { trx, organisationId }: ReadScope,
  viewer: Viewer,
  clock: number,
): Promise<{ id: string; isOn: boolean }[]> {
  const { staffId } = viewer;
  const isKept: RawBuilder<boolean> = sql`EXISTS (SELECT FROM today_customers AS kept
    WHERE kept.organisation_id = ${organisationId} AND kept.staff_id = ${staffId} AND kept.customer_id = customers.id)`;
  return trx
    .selectFrom('customers')
    .select('customers.id')
    .select((eb) => sql<boolean>`${isOnList(staffId)} AND ${visibleCustomers(eb, viewer)}`.as('isOn'))
    .where('customers.organisation_id', '=', organisationId)
    .where('customers.version', '>', clock)
    .where((eb) => eb.or([isOnList(staffId), isKept]))
    .limit(mostChanged + 1)
    .execute();
}

/** Equals stay in this order: the latest changed first. */
export async function waitingOn(
  { trx, organisationId }: ReadScope,
  staffId: string,
): Promise<(Waiting & { customerId: string })[]> {
  const rows = await trx
    .selectFrom('today_customers')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'today_customers.organisation_id')
        .onRef('customers.id', '=', 'today_customers.customer_id'),
    )
    .select(['today_customers.customer_id', 'today_customers.waiting'])
    .where('today_customers.organisation_id', '=', organisationId)
    .where('today_customers.staff_id', '=', staffId)
    .orderBy('customers.version', 'desc')
    .orderBy('customers.id')
    .execute();
  return rows.map(({ customer_id: customerId, waiting }) => ({ customerId, ...waiting }));
}
