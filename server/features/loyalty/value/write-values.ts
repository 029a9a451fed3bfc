import { sql } from 'kysely';
import {
  type ReadScope,
  readIn,
  type WriteScope,
  writeIn,
  writeUnclocked,
} from '../../../db/organisation-scope.ts';
import { touchBuyers } from '../touch-buyers.ts';
import type { FitPlace } from './fit-rows.ts';
import type { ValueRow } from './value-row.ts';

/** A transaction of its own for each slice that is given; only those whose glance changed take the organisation’s clock. */
export async function writeSlice(place: FitPlace, slice: readonly ValueRow[]): Promise<void> {
  const { database, organisationId } = place;
  const changed = new Set(await readIn(database, organisationId, (scope) => changedGlances(scope, slice)));
  const silent = slice.filter(({ customer_id }) => !changed.has(customer_id));
  const told = slice.filter(({ customer_id }) => changed.has(customer_id));
  await writeUnclocked(database, organisationId, (scope) => updateBesideGlance(scope, silent));
  if (told.length > 0)
    await writeIn(database, { ...place, now: place.now() }, (scope) => writeValues(scope, told));
}

export async function writeValues(scope: WriteScope, rows: readonly ValueRow[]): Promise<void> {
  await upsertValues(scope, rows);
  await touchBuyers(
    scope,
    rows.map(({ customer_id }) => customer_id),
  );
}

/** Of buyers that have no orders any more, or belong to a company now: the fit that began then did not write them. */
export async function removeLeftovers(place: FitPlace, startedAt: Date): Promise<void> {
  await writeIn(place.database, { ...place, now: place.now() }, async (scope) => {
    const rows = await scope.trx
      .selectFrom('customer_values')
      .select('customer_id')
      .where('organisation_id', '=', scope.organisationId)
      .where('computed_at', '<', startedAt)
      .execute();
    await removeValues(
      scope,
      rows.map(({ customer_id }) => customer_id),
    );
  });
}

export async function removeValues(scope: WriteScope, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await scope.trx
    .deleteFrom('customer_values')
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', 'in', [...customerIds])
    .execute();
  await touchBuyers(scope, customerIds);
}

/** What a card shows. The amounts sink a little every day without an order: a tenth of them is worth telling devices. */
const glanceFacts = ['frequency', 'first_on', 'last_on', 'currency', 'mean_spend_minor'];
const glanceAmounts = ['low_minor', 'value_minor', 'high_minor'];
const worthTelling = 0.1;
const scores = ['recency_score', 'frequency_score', 'spend_score'];
const besideGlance = ['alive', 'expected_orders', 'margin_share', 'plain_minor', 'computed_at', ...scores];
const columns =
  'customer_id uuid, frequency int, first_on date, last_on date, currency text, net_minor bigint, paid_days int, ' +
  'mean_spend_minor bigint, margin_share float8, alive float8, expected_orders float8, low_minor bigint, ' +
  'value_minor bigint, high_minor bigint, plain_minor bigint, recency_score int, frequency_score int, ' +
  'spend_score int, computed_at timestamptz';
const names = columns.split(', ').map((column) => column.split(' ')[0]!);
const given = (rows: readonly ValueRow[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(${sql.raw(columns)})`;
const listed = (from: string, some: readonly string[]) =>
  sql.raw(some.map((name) => `${from}.${name}`).join(', '));

async function changedGlances(
  { trx, organisationId }: ReadScope,
  rows: readonly ValueRow[],
): Promise<string[]> {
  const hasMoved = glanceAmounts.map(
    (name) => `abs(given.${name} - known.${name}) > ${worthTelling} * abs(known.${name})`,
  );
  const { rows: changed } = await sql<{ customer_id: string }>`
    SELECT given.customer_id FROM ${given(rows)} LEFT JOIN customer_values AS known
      ON known.organisation_id = ${organisationId} AND known.customer_id = given.customer_id
    WHERE (${listed('given', glanceFacts)}) IS DISTINCT FROM (${listed('known', glanceFacts)})
      OR (given.value_minor IS NULL) <> (known.value_minor IS NULL)
      OR ${sql.raw(hasMoved.join(' OR '))}`.execute(trx);
  return changed.map(({ customer_id }) => customer_id);
}

async function updateBesideGlance(
  { trx, organisationId }: ReadScope,
  rows: readonly ValueRow[],
): Promise<void> {
  const set = besideGlance.map((name) => `${name} = given.${name}`);
  await sql`UPDATE customer_values AS known SET ${sql.raw(set.join(', '))} FROM ${given(rows)}
    WHERE known.organisation_id = ${organisationId} AND known.customer_id = given.customer_id`.execute(trx);
}

async function upsertValues({ trx, organisationId }: ReadScope, rows: readonly ValueRow[]): Promise<void> {
  const set = names.map((name) =>
    scores.includes(name)
      ? `${name} = coalesce(excluded.${name}, customer_values.${name})`
      : `${name} = excluded.${name}`,
  );
  await sql`INSERT INTO customer_values (organisation_id, ${sql.raw(names.join(', '))})
    SELECT ${organisationId}::uuid, ${listed('given', names)} FROM ${given(rows)}
    ON CONFLICT (organisation_id, customer_id) DO UPDATE SET ${sql.raw(set.join(', '))}`.execute(trx);
}
