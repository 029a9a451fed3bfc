import { emptySayAndDo } from '../../../../shared/features/loyalty/say-and-do/glance.ts';
import type { Standing } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import {
  type Observed,
  placeAmong,
  SegmentValues,
} from '../../../../shared/features/loyalty/say-and-do/place-customers.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { firstOfSpan } from '../../../../shared/time/months.ts';
import { type ReadScope, readIn, writeIn, writeUnclocked } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import type { NoteProgress } from '../../administration/run-reckoning.ts';
import { touchCustomers } from '../../customers/touch.ts';
import { countStandings } from './count-standings.ts';
import { loadSetting, observedSlices } from './observe-customers.ts';

type Place = { database: Database; organisationId: string };
type Placed = { customerId: string; segment: string; standing: Standing };

/**
 * Places every customer anew: once through all for what segments are compared by, once more to place them. Only cards on which something
 * else is to be read go out again. Answers how many.
 */
export async function placeAll(
  place: Place,
  now: Date,
  noteProgress: NoteProgress = async () => {},
): Promise<number> {
  const { database, organisationId } = place;
  const setting = await readIn(database, organisationId, (scope) => loadSetting(scope, now));
  const { rules, window, customerCount } = setting;
  let seen = 0;
  const progressed = (slice: readonly Observed[]) => {
    seen += slice.length;
    return noteProgress(Math.min(1, seen / Math.max(1, 2 * customerCount)));
  };
  const values = new SegmentValues();
  for await (const slice of observedSlices(place, setting)) {
    values.add(slice);
    await progressed(slice);
  }
  const segments = values.moments();
  const month = firstOfSpan(window.today, 1);
  let touched = 0;
  for await (const slice of observedSlices(place, setting)) {
    const placed = slice.map(
      (one): Placed => ({
        ...{ customerId: one.customerId, segment: one.segment },
        standing: placeAmong(segments, one, { rules, today: window.today }),
      }),
    );
    touched += await writeSlice(place, placed, { month, now });
    await progressed(slice);
  }
  await writeUnclocked(database, organisationId, (scope) => countStandings(scope, { month, placedAt: now }));
  return touched;
}

/** Answers on how many cards something else is to be read. */
async function writeSlice(
  { database, organisationId }: Place,
  slice: readonly Placed[],
  at: { month: Day; now: Date },
): Promise<number> {
  if (slice.length === 0) return 0;
  const ids = slice.map(({ customerId }) => customerId);
  const before = await readIn(database, organisationId, (scope) => currentPlaces(scope, ids));
  const changed = slice.flatMap(({ customerId, standing }) =>
    (before.get(customerId) ?? placeOf(emptySayAndDo)) === placeOf(standing) ? [] : [customerId],
  );
  const write = (scope: ReadScope) => writeStandings(scope, slice, at);
  // Who reads nothing new must not be woken.
  if (changed.length === 0) await writeUnclocked(database, organisationId, write);
  else
    await writeIn(database, { organisationId, now: at.now }, async (scope) => {
      await write(scope);
      await touchCustomers(scope, changed);
    });
  return changed.length;
}

const placeOf = ({ quadrant, isClear }: Pick<Standing, 'quadrant' | 'isClear'>) => `${quadrant} ${isClear}`;

async function currentPlaces(
  { trx, organisationId }: ReadScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('loyalty_standings')
    .distinctOn('customer_id')
    .select(['customer_id', 'quadrant', 'is_clear as isClear'])
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', ids)
    .orderBy('customer_id')
    .orderBy('month', 'desc')
    .execute();
  return new Map(rows.map(({ customer_id, ...place }) => [customer_id, placeOf(place)]));
}

async function writeStandings(
  { trx, organisationId }: ReadScope,
  placed: readonly Placed[],
  { month, now }: { month: Day; now: Date },
): Promise<void> {
  await trx
    .insertInto('loyalty_standings')
    .values(
      placed.map(({ customerId, segment, standing }) => ({
        ...{ organisation_id: organisationId, customer_id: customerId, month, segment },
        ...{ quadrant: standing.quadrant, is_clear: standing.isClear, placed_at: now },
        stated: standing.stated?.value ?? null,
        stated_error: standing.stated?.error ?? null,
        behavioural: standing.behavioural?.value ?? null,
        behavioural_error: standing.behavioural?.error ?? null,
        standing: JSON.stringify(standing),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'customer_id', 'month']).doUpdateSet((eb) => ({
        segment: eb.ref('excluded.segment'),
        quadrant: eb.ref('excluded.quadrant'),
        is_clear: eb.ref('excluded.is_clear'),
        stated: eb.ref('excluded.stated'),
        stated_error: eb.ref('excluded.stated_error'),
        behavioural: eb.ref('excluded.behavioural'),
        behavioural_error: eb.ref('excluded.behavioural_error'),
        standing: eb.ref('excluded.standing'),
        placed_at: eb.ref('excluded.placed_at'),
      })),
    )
    .execute();
}
