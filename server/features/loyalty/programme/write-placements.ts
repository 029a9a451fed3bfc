import { v7 as uuidv7 } from 'uuid';
import { reasonsForChange } from '../../../../shared/features/loyalty/programme/level-change.ts';
import { inSlices } from '../../../db/in-slices.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { touchBuyers } from '../touch-buyers.ts';
import type { Placement } from './place-buyers.ts';
import type { RunningProgramme } from './versions.ts';

/** Standings as they are now, a line in the log for each change of level, and the cards that tell it. */
export async function writePlacements(
  scope: WriteScope,
  running: RunningProgramme,
  placements: readonly Placement[],
): Promise<void> {
  const changed = placements.filter(({ isSame }) => !isSame);
  await inSlices(changed, (slice) => writeStandings(scope, running.version, slice));
  const moved = changed.filter(({ before, after }) => (before?.levelId ?? null) !== after.levelId);
  await inSlices(moved, (slice) => logChanges(scope, running, slice));
  await touchBuyers(
    scope,
    changed.map(({ customerId }) => customerId),
  );
}

function writeStandings({ trx, organisationId }: WriteScope, version: number, slice: Placement[]) {
  const rows = slice.map(({ customerId, after }) => ({
    organisation_id: organisationId,
    customer_id: customerId,
    version,
    level_id: after.levelId,
    since_on: after.sinceOn,
    below_since_on: after.belowSinceOn,
    falls_on: after.fallsOn,
    next: after.next && JSON.stringify(after.next),
  }));
  return trx
    .insertInto('programme_standings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'customer_id']).doUpdateSet({
        version: (eb) => eb.ref('excluded.version'),
        level_id: (eb) => eb.ref('excluded.level_id'),
        since_on: (eb) => eb.ref('excluded.since_on'),
        below_since_on: (eb) => eb.ref('excluded.below_since_on'),
        falls_on: (eb) => eb.ref('excluded.falls_on'),
        next: (eb) => eb.ref('excluded.next'),
      }),
    )
    .execute();
}

function logChanges({ trx, organisationId, now }: WriteScope, running: RunningProgramme, slice: Placement[]) {
  const rows = slice.map(({ customerId, before, after, measured }) => {
    const change = { fromId: before?.levelId ?? null, toId: after.levelId };
    return {
      organisation_id: organisationId,
      id: uuidv7(),
      customer_id: customerId,
      version: running.version,
      from_level_id: change.fromId,
      to_level_id: change.toId,
      reasons: JSON.stringify(reasonsForChange(running.programme, { ...change, measured })),
      changed_at: now,
    };
  });
  return trx.insertInto('level_changes').values(rows).execute();
}
