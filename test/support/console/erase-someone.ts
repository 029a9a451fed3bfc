import { v7 as uuidv7 } from 'uuid';
import { writeIn, writeUnclocked } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { beginErasure } from '../../../server/features/erasure/begin-erasure.ts';
import { runErasure } from '../../../server/features/erasure/run-erasure.ts';

/** An erasure of the customer with most history, two browsers told of it and one of them heard from. Answers its id. */
export async function eraseSomeone(
  database: Database,
  { organisationId, sparedId, staffId }: { organisationId: string; sparedId: string; staffId: string },
): Promise<string> {
  const now = new Date();
  const [id, heard, silent] = [uuidv7(), uuidv7(), uuidv7()];
  await writeIn(database, { organisationId, now }, async (scope) => {
    const devices = [heard, silent].map((deviceId) => ({
      ...{ organisation_id: organisationId, id: deviceId, staff_id: staffId, session_id: uuidv7() },
      ...{ token_hash: Buffer.from(deviceId), name: 'Chrome', created_at: now },
    }));
    await scope.trx.insertInto('devices').values(devices).execute();
    const { customer_id } = await scope.trx
      .selectFrom('interactions')
      .select('customer_id')
      .where('organisation_id', '=', organisationId)
      .where('customer_id', '!=', sparedId)
      .groupBy('customer_id')
      .orderBy((eb) => eb.fn.countAll(), 'desc')
      .executeTakeFirstOrThrow();
    await beginErasure(scope, {
      ...{ id, customerIds: [customer_id], reason: 'asked', askedBy: 'person', purchases: 'keep' },
      ...{ requestedBy: null, requestedAt: now },
    });
  });
  await runErasure({ database, organisationId, now: () => now }, id);
  const confirmation = {
    organisation_id: organisationId,
    erasure_id: id,
    device_id: heard,
    confirmed_at: now,
  };
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx.insertInto('erasure_confirmations').values(confirmation).execute(),
  );
  return id;
}
