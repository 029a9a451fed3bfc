import type { Erasure } from '../../../shared/features/sync/model.ts';
import type { Session } from '../../auth/session.ts';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';

/** What this device has still to erase; also one paired later, since its browser may have kept words from before. */
export async function unconfirmedErasures(
  { trx, organisationId }: ReadScope,
  { deviceId }: Session,
): Promise<Erasure[]> {
  if (!deviceId) return [];
  const rows = await trx
    .selectFrom('erasures')
    .select(['id', 'customer_ids'])
    .where('organisation_id', '=', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('erasure_confirmations as told')
            .select('told.device_id')
            .where('told.organisation_id', '=', organisationId)
            .where('told.device_id', '=', deviceId)
            .whereRef('told.erasure_id', '=', 'erasures.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id, customer_ids: customerIds }) => ({ id, customerIds }));
}

/** The device has nothing of these any more. Only of erasures there are; twice is once. */
export async function confirmErasures(
  { database, session, now }: { database: Database; session: Session; now: Date },
  { ids }: { ids: string[] },
): Promise<void> {
  const { deviceId, organisationId } = session;
  if (!deviceId || ids.length === 0) return;
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .insertInto('erasure_confirmations')
      .columns(['organisation_id', 'erasure_id', 'device_id', 'confirmed_at'])
      .expression((eb) =>
        eb
          .selectFrom('erasures')
          .select((row) => [
            'organisation_id',
            'id',
            row.cast<string>(row.val(deviceId), 'uuid').as('device_id'),
            row.cast<Date>(row.val(now), 'timestamptz').as('confirmed_at'),
          ])
          .where('organisation_id', '=', organisationId)
          .where('id', 'in', ids),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
