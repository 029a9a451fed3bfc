import { sql } from 'kysely';
import { dayIn } from '../../../../shared/time/day.ts';
import { type ReadScope, readIn, writeIn, writeUnclocked } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { isBuyer } from '../buyers.ts';
import { countLevels } from './count-levels.ts';
import type { Setting } from './measure-facts.ts';
import { placeBuyers } from './place-buyers.ts';
import { type RunningProgramme, runningProgramme } from './versions.ts';
import { writePlacements } from './write-placements.ts';

/** Colleagues' writes wait for one slice at most. */
const sliceSize = 500;

type Begun = { running: RunningProgramme; setting: Setting; clock: number };
type Place = { organisationId: string; database: Database; now: Date };

/**
 * Looks at everybody once a day and after a version was switched on, else at customers changed since. Where nothing
 * changed nothing is written, so the clock stands still and no card is sent.
 */
export async function evaluateProgramme(place: Place): Promise<void> {
  const { database, organisationId, now } = place;
  const begun = await readIn(database, organisationId, (scope) => begin(scope, now));
  if (!begun) return;
  const { running, setting, clock } = begun;
  const isWhole = running.evaluatedOn !== setting.today;
  const since = isWhole ? null : running.evaluatedClock;
  let changed = 0;
  for (let after: string | null = null; ; ) {
    const next: Slice = await readIn(database, organisationId, (scope) => nextSlice(scope, { since, after }));
    const written = await evaluateSlice(place, begun, next.buyerIds);
    if (written === null) return;
    changed += written;
    after = next.after;
    if (after === null) break;
  }
  await writeUnclocked(database, organisationId, async (scope) => {
    if (isWhole || changed > 0) await countLevels(scope);
    await scope.trx
      .updateTable('programme_versions')
      .set({ evaluated_clock: clock, evaluated_on: setting.today })
      .where('organisation_id', '=', organisationId)
      .where('version', '=', running.version)
      .execute();
  });
}

async function begin(scope: ReadScope, now: Date): Promise<Begun | null> {
  const running = await runningProgramme(scope);
  if (!running) return null;
  const { timeZone, currency } = await loadSettings(scope);
  const { clock } = await scope.trx
    .selectFrom('organisations')
    .select('clock')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  return { running, clock, setting: { today: dayIn(now, timeZone), timeZone, currency } };
}

type Slice = { buyerIds: string[]; after: string | null };

/** The buyers behind the next customers: everybody, or who changed since a clock. */
async function nextSlice(
  { trx, organisationId }: ReadScope,
  { since, after }: { since: number | null; after: string | null },
): Promise<Slice> {
  const { rows } = await sql<{ id: string; buyerId: string }>`
    SELECT customers.id, coalesce(company.id, customers.id) AS "buyerId" FROM customers
    LEFT JOIN customers AS company ON company.organisation_id = customers.organisation_id
      AND company.id = customers.company_id AND company.deleted_at IS NULL
    WHERE customers.organisation_id = ${organisationId} AND customers.deleted_at IS NULL
      AND ${since === null ? isBuyer : sql`customers.version > ${since}`}
      AND ${after === null ? sql`true` : sql`customers.id > ${after}`}
    ORDER BY customers.id LIMIT ${sliceSize}`.execute(trx);
  return {
    buyerIds: [...new Set(rows.map(({ buyerId }) => buyerId))],
    after: rows.length < sliceSize ? null : rows.at(-1)!.id,
  };
}

/** How many were written; null when the programme is on no more. */
async function evaluateSlice(
  place: Place,
  { running, setting }: Begun,
  buyerIds: string[],
): Promise<number | null> {
  const { database, organisationId, now } = place;
  const placements = await readIn(database, organisationId, (scope) =>
    placeBuyers(scope, running.programme, { buyerIds, setting }),
  );
  const changed = placements.filter(({ isSame }) => !isSame).map(({ customerId }) => customerId);
  if (changed.length === 0) return 0;
  return writeIn(database, { organisationId, now }, async (scope) => {
    if ((await runningProgramme(scope))?.version !== running.version) return null;
    const current = await placeBuyers(scope, running.programme, { buyerIds: changed, setting });
    await writePlacements(scope, running, current);
    return changed.length;
  });
}
