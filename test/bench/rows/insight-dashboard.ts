import type pg from 'pg';
import { recompute } from '../../../server/features/insight/recompute.ts';
import { inMilliseconds, inSeconds, secondsOf, timeEach } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { openLongHistories } from '../seed-long-histories.ts';
import { startSignedInServer } from '../signed-in-server.ts';

/** The bucket without anything reckoned beforehand: who ordered when, month by month. */
const bareCount = `SELECT date_trunc('month', first_at), count(*) FROM (
  SELECT customer_id, min(ordered_at) AS first_at FROM purchases WHERE organisation_id = $1 AND deleted_at IS NULL
    AND kind = 'order' GROUP BY customer_id) AS firsts GROUP BY 1`;

const countOf = async (bare: pg.Pool, table: string) =>
  Number((await bare.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0]!.count);

export const insightDashboard: BenchRow = {
  name: 'insight-dashboard',
  what: 'won and lost, cohorts and the curve for a manager, over HTTP, 100,000 customers, 10⁶ interactions, 40 owners',
  budget: 'each p95 ≤ 50 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const organisation = await place.shared(openLongHistories);
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
