import type { Selectable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import type { PromisesTables } from './tables.ts';

export type PromiseRow = Selectable<PromisesTables['promises']>;
type PromiseEventRow = Selectable<PromisesTables['promise_events']>;

const shown = [
  'id',
  'customer_id',
  'direction',
  'owner_id',
  'what',
  'quote',
  'due_on',
  'state',
  'made_at',
  'settled_at',
  'moved_count',
  'escalation',
] as const satisfies (keyof PromiseRow)[];

/** What `toPromise` needs, to be selected. */
export const promiseColumns = shown.map((column) => `promises.${column}` as const);

export function toPromise(row: Pick<PromiseRow, (typeof shown)[number]>): CustomerPromise {
  return {
    id: row.id,
    customerId: row.customer_id,
    direction: row.direction,
    ownerId: row.owner_id,
    what: row.what,
    quote: row.quote,
    dueOn: row.due_on,
    state: row.state,
    madeAt: row.made_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    movedCount: row.moved_count,
    escalation: row.escalation,
  };
}

export async function findPromise(scope: ReadScope, id: string): Promise<PromiseRow | undefined> {
  return scope.trx
    .selectFrom('promises')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Whoever sees the customer may act on their promises; what they did is recorded.
 * @throws AppError not-found when it is gone or its customer is out of sight.
 */
export async function requirePromise(scope: ReadScope, session: Session, id: string): Promise<PromiseRow> {
  const row = await findPromise(scope, id);
  if (!row) throw new AppError('not-found', 'errors:notFound');
  await requireCustomerId(scope, session, row.customer_id);
  return row;
}

/** @throws AppError conflict when the promise has ended. */
export function requireOpen(row: PromiseRow): void {
  if (row.state !== 'open') throw new AppError('conflict', 'promises:alreadySettled');
}

export async function recordEvent(
  scope: WriteScope,
  event: Pick<PromiseEventRow, 'promise_id' | 'kind' | 'staff_id'> &
    Partial<Pick<PromiseEventRow, 'from_due_on' | 'to_due_on' | 'from_owner_id' | 'to_owner_id' | 'reason'>>,
): Promise<void> {
  await scope.trx
    .insertInto('promise_events')
    .values({
      organisation_id: scope.organisationId,
      id: uuidv7(),
      at: scope.now,
      from_due_on: null,
      to_due_on: null,
      from_owner_id: null,
      to_owner_id: null,
      ...event,
    })
    .execute();
}
