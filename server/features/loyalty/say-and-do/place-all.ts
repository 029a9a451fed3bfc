import { evidenceOf, windowStart } from '../../../../shared/features/loyalty/say-and-do/evidence-of.ts';
import type { SayAndDoRules, Standing } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import { placeCustomers } from '../../../../shared/features/loyalty/say-and-do/place-customers.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { type ReadScope, readIn, writeIn, writeUnclocked } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import type { NoteProgress } from '../../administration/run-reckoning.ts';
import { touchCustomers } from '../../customers/touch.ts';
import { countStandings } from './count-standings.ts';
import { loadIndexRules } from './index-rules.ts';
import { type CustomerRecord, readRecords } from './read-records.ts';

const rowsAtOnce = 500;

type Place = { database: Database; organisationId: string };
type Placed = { customerId: string; segment: string; standing: Standing };

/** Places every customer anew, in slices; only cards on which something else is to be read go out again. Answers how many. */
export async function placeAll(
  { database, organisationId }: Place,
  now: Date,
  noteProgress: NoteProgress = async () => {},
): Promise<number> {
  const { placed, today } = await readIn(database, organisationId, (scope) => reckon(scope, now));
  const before = await readIn(database, organisationId, currentPlaces);
  const month = `${today.slice(0, 7)}-01`;
  let touched = 0;
  for (let from = 0; from < placed.length; from += rowsAtOnce) {
    const slice = placed.slice(from, from + rowsAtOnce);
    const changed = slice.flatMap(({ customerId, standing }) =>
      (before.get(customerId) ?? 'not-known false') === placeOf(standing) ? [] : [customerId],
    );
    const write = (scope: ReadScope) => writeStandings(scope, slice, { month, now });
    // Who reads nothing new must not be woken.
    if (changed.length === 0) await writeUnclocked(database, organisationId, write);
    else
      await writeIn(database, { organisationId, now }, async (scope) => {
        await write(scope);
        await touchCustomers(scope, changed);
      });
    touched += changed.length;
    await noteProgress((from + slice.length) / placed.length);
  }
  await writeUnclocked(database, organisationId, (scope) => countStandings(scope, { month, placedAt: now }));
  return touched;
}

async function reckon(scope: ReadScope, now: Date): Promise<{ placed: Placed[]; today: Day }> {
  const { timeZone } = await loadSettings(scope);
  const rules = await loadIndexRules(scope);
  const today = dayIn(now, timeZone);
  const records = await readRecords(scope, { since: windowStart(today, rules), today, timeZone });
  const observed = records.map((each) => ({
    ...{ customerId: each.customerId, segment: segmentOf(each, rules) },
    evidence: evidenceOf(each.record, today),
  }));
  const standings = placeCustomers(observed, { rules, today });
  const placed = observed.map(({ customerId, segment }) => ({
    ...{ customerId, segment, standing: standings.get(customerId)! },
  }));
  return { placed, today };
}

function segmentOf({ kind, tier }: CustomerRecord, { segmentBy }: SayAndDoRules): string {
  if (segmentBy === 'everyone') return 'everyone';
  return segmentBy === 'kind' ? kind : (tier ?? 'none');
}

const placeOf = ({ quadrant, isClear }: Standing) => `${quadrant} ${isClear}`;

async function currentPlaces({ trx, organisationId }: ReadScope): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('loyalty_standings')
    .distinctOn('customer_id')
    .select(['customer_id', 'quadrant', 'is_clear'])
    .where('organisation_id', '=', organisationId)
    .orderBy('customer_id')
    .orderBy('month', 'desc')
    .execute();
  return new Map(rows.map(({ customer_id, quadrant, is_clear }) => [customer_id, `${quadrant} ${is_clear}`]));
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
