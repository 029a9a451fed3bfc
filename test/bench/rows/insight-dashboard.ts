import type pg from 'pg';
import { recompute } from '../../../server/features/insight/recompute.ts';
import type { BenchOrganisation } from '../bench-place.ts';
import { inMilliseconds, inSeconds, secondsOf, timeEach } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { seedHistories } from '../seed-histories.ts';
import { startSignedInServer } from '../signed-in-server.ts';

const staffCount = 40;

/** Beside what every history has: forty owners, ten interactions in all and five orders each, over three years. */
const further = [
  `INSERT INTO staff (organisation_id, id, user_id, name, email, created_at)
   SELECT $1, gen_random_uuid(), 'seller' || n, 'Seller ' || n, 'seller' || n || '@lanting.example', now()
   FROM generate_series(1, ${staffCount}) AS n`,
  `UPDATE customers SET owner_id = owners.ids[1 + abs(hashtext(customers.id::text)) % ${staffCount}]
   FROM (SELECT array_agg(id) AS ids FROM staff WHERE user_id LIKE 'seller%') AS owners WHERE organisation_id = $1`,
  `INSERT INTO interactions (organisation_id, id, customer_id, kind, direction, happened_at, subject, author_id, created_at)
   SELECT $1, gen_random_uuid(), id, 'call', 'out', now() - (n * 97 + abs(hashtext(id::text)) % 90) * interval '1 day',
     'Call', owner_id, now() FROM customers, generate_series(1, 8) AS n`,
  `INSERT INTO purchases (organisation_id, id, customer_id, number, kind, ordered_at, currency, amount_minor, created_at)
   SELECT $1, gen_random_uuid(), id, 'B' || id || n, 'order',
     now() - (n * (20 + abs(hashtext(id::text)) % 200) + abs(hashtext('o' || id::text)) % 60) * interval '1 day',
     'CNY', 10000, now() FROM customers, generate_series(1, 4) AS n`,
  'VACUUM ANALYZE',
];

/** The bucket without anything reckoned beforehand: who ordered when, month by month. */
const bareCount = `SELECT date_trunc('month', first_at), count(*) FROM (
  SELECT customer_id, min(ordered_at) AS first_at FROM purchases WHERE organisation_id = $1 AND deleted_at IS NULL
    AND kind = 'order' GROUP BY customer_id) AS firsts GROUP BY 1`;

async function seedLongHistories(organisation: BenchOrganisation, count: number) {
  await seedHistories(organisation, count);
  for (const statement of further)
    await organisation.bare.query(statement, statement.includes('$1') ? [organisation.organisationId] : []);
}

const countOf = async (bare: pg.Pool, table: string) =>
  Number((await bare.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0]!.count);

export const insightDashboard: BenchRow = {
  name: 'insight-dashboard',
  what: 'won and lost, cohorts and the curve for a manager, over HTTP, 100,000 customers, 10⁶ interactions, 40 owners',
  budget: 'each p95 ≤ 50 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const organisation = await place.openOrganisation('insight_dashboard');
    await seedLongHistories(organisation, place.scaled(100_000));
    const { database, organisationId, bare } = organisation;
    const seconds = await secondsOf(() => recompute(database, organisationId, new Date()));
    const interactions = await countOf(bare, 'interactions');
    const { headers, queryUrl } = await startSignedInServer(organisation, opened);
    const timed = async (procedure: string, input: object) => {
      const ask = async () => {
        const answer = await fetch(queryUrl(`insight.${procedure}`, input), { headers });
        if (!answer.ok) throw new Error(`insight.${procedure} was answered ${answer.status}`);
        await answer.text();
      };
      await timeEach(20, ask);
      return `${procedure} ${inMilliseconds(await timeEach(200, ask))}`;
    };
    const measured = [
      await timed('bucket', { grain: 'month' }),
      await timed('cohorts', { grain: 'month' }),
      await timed('survival', { by: 'tier' }),
      `reckoned anew in ${inSeconds(seconds)} over ${interactions} interactions`,
    ];
    const bareTimes = await timeEach(10, () => bare.query(bareCount, [organisationId]));
    return {
      measured: measured.join('; '),
      baseline: `won by month from the orders themselves, bare SQL ${inMilliseconds(bareTimes)}`,
    };
  },
};
