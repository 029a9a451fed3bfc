import type { LookSurface, NotedLook } from '../../../shared/features/customers/model.ts';
import { hourOf } from '../../../shared/time/hour-of.ts';
import type { Session } from '../../auth/session.ts';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadViewer, visibleCustomers } from './visibility.ts';

/** How long after a look a device may still tell of it. */
const toldWithinDays = 90;

type Looker = {
  database: Database;
  session: Session;
  now: () => Date;
  /** Where the session alone does not tell. */
  surface?: LookSurface;
};

export function surfaceOf({ deviceId }: Session): LookSurface {
  return deviceId ? 'extension' : 'console';
}

/**
 * That this person has opened this customer now, whom the caller has just read for them. Outside the clock: it holds up
 * nobody and wakes no device.
 */
export async function noteLook(looker: Omit<Looker, 'surface'>, customerId: string): Promise<void> {
  const { database, session, now } = looker;
  const by = { staffId: session.staffId, surface: surfaceOf(session) };
  await writeUnclocked(database, session.organisationId, (scope) =>
    addLooks(scope, by, [{ customerId, hourAt: hourOf(now()) }]),
  );
}

/** Each once an hour. Looks at customers this person may not see, too old or in the future are passed over. */
export async function noteLooks(
  { database, session, now, surface = surfaceOf(session) }: Looker,
  looks: readonly NotedLook[],
): Promise<void> {
  const latest = hourOf(now());
  const earliest = new Date(latest.getTime() - toldWithinDays * 86_400_000);
  const hours = looks
    .map(({ customerId, hourAt }) => ({ customerId, hourAt: hourOf(new Date(hourAt)) }))
    .filter(({ hourAt }) => hourAt >= earliest && hourAt <= latest);
  if (hours.length === 0) return;
  await writeUnclocked(database, session.organisationId, async (scope) => {
    const viewer = await loadViewer(scope, session);
    const seen = await scope.trx
      .selectFrom('customers')
      .select('customers.id')
      .where('customers.organisation_id', '=', scope.organisationId)
      .where(
        'customers.id',
        'in',
        hours.map(({ customerId }) => customerId),
      )
      .where('customers.erased_at', 'is', null)
      .where((eb) => visibleCustomers(eb, viewer))
      .execute();
    const seenIds = new Set(seen.map(({ id }) => id));
    const looked = hours.filter(({ customerId }) => seenIds.has(customerId));
    if (looked.length > 0) await addLooks(scope, { staffId: session.staffId, surface }, looked);
  });
}

async function addLooks(
  { trx, organisationId }: ReadScope,
  { staffId, surface }: { staffId: string; surface: LookSurface },
  looks: readonly { customerId: string; hourAt: Date }[],
): Promise<void> {
  const by = { organisation_id: organisationId, staff_id: staffId, surface };
  await trx
    .insertInto('customer_looks')
    .values(looks.map(({ customerId, hourAt }) => ({ ...by, customer_id: customerId, hour_at: hourAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
