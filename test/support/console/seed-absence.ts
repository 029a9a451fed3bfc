import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../../../server/auth/session.ts';
import { readIn, writeIn } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { planAbsence } from '../../../server/features/handovers/plan-absence.ts';
import { tendAbsences } from '../../../server/features/handovers/proceed-with-absence.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';

type Given = { session: Session; standInId: string; now: Date };

/** Somebody who has gone away, with `standInId` in their place. Answers the absence’s id. */
export async function seedAbsence(database: Database, { session, standInId, now }: Given): Promise<string> {
  const { organisationId } = session;
  const { owner_id: staffId } = await readIn(database, organisationId, ({ trx }) =>
    trx
      .selectFrom('promises')
      .select('owner_id')
      .where('owner_id', 'not in', [standInId, session.staffId])
      .where('state', '=', 'open')
      .groupBy('owner_id')
      .orderBy((eb) => eb.fn.countAll())
      .executeTakeFirstOrThrow(),
  );
  const today = dayIn(now, 'Asia/Shanghai');
  const id = uuidv7();
  await writeIn(database, { organisationId, now }, (scope) =>
    planAbsence(scope, session, {
      ...{ id, staffId, fromOn: addDays(today, -1), backOn: addDays(today, 9), toId: standInId },
      ...{ exceptions: [], reason: '年假 Annual leave' },
    }),
  );
  await tendAbsences({ database, organisationId }, now);
  return id;
}
