import { writeIn, writeUnclocked } from '../../../server/db/organisation-scope.ts';
import { recompute } from '../../../server/features/insight/recompute.ts';
import { countLevels } from '../../../server/features/loyalty/programme/count-levels.ts';
import { countStandings } from '../../../server/features/loyalty/say-and-do/count-standings.ts';
import { reckonReadings } from '../../../server/features/loyalty/tiers/reckon-readings.ts';
import { askForFit } from '../../../server/features/loyalty/value/ask-for-fit.ts';
import { runWaitingFit } from '../../../server/features/loyalty/value/run-waiting-fit.ts';
import type { BenchOrganisation } from '../bench-place.ts';
import { inMilliseconds, percentile, timeEach } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { openLongHistories } from '../seed-long-histories.ts';
import { levelId, seedLoyalty } from '../seed-loyalty.ts';
import { startSignedInServer } from '../signed-in-server.ts';

const budgetMilliseconds = 50;
const firstOf = (month: Date) => `${month.toISOString().slice(0, 7)}-01`;

function monthsUpTo(today: Date): [before: string, current: string] {
  return [firstOf(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))), firstOf(today)];
}

/** Every read of the loyalty and insight pages, as the page asks it first. */
function readsOn(today: Date): [procedure: string, input?: object][] {
  const [fromMonth, toMonth] = monthsUpTo(today);
  const months = { fromMonth, toMonth };
  return [
    ['value.list', {}],
    ['value.base'],
    ['value.fitState'],
    ['sayAndDo.map', {}],
    ['sayAndDo.map', { segment: 'key' }],
    ['sayAndDo.months'],
    ['sayAndDo.movement', months],
    ['sayAndDo.movementDetail', { ...months, from: 'willing', to: 'captive' }],
    ['pulses.results', { question: 'recommendation', days: 365 }],
    ['tiers.get', { months: 12 }],
    ['tiers.effort', { months: 12 }],
    ['tiers.changes', { before: null }],
    ['programme.get'],
    ['programme.listOn', { levelId }],
    ['programme.changes', { customerId: null, before: null }],
    ['insight.bucket', { grain: 'month' }],
    ['insight.cohorts', { grain: 'month' }],
    ['insight.survival', { by: 'tier' }],
    ['referrals.list'],
    ['sync.today', {}],
  ];
}

async function reckonEverything({ database, organisationId }: BenchOrganisation): Promise<void> {
  const now = () => new Date();
  await writeIn(database, { organisationId, now: now() }, (scope) => askForFit(scope, null));
  await runWaitingFit({ database, organisationId, now });
  await recompute(database, organisationId, now());
  await reckonReadings({ database, organisationId, now: now() });
  await writeUnclocked(database, organisationId, async (scope) => {
    for (const month of monthsUpTo(now())) await countStandings(scope, { month, placedAt: now() });
    await countLevels(scope);
  });
}

export const loyaltyDashboards: BenchRow = {
  name: 'loyalty-dashboards',
  what: 'each read of the loyalty pages for a manager, over HTTP, 100,000 customers, 10⁶ interactions, 40 owners',
  budget: `each p95 ≤ ${budgetMilliseconds} ms`,
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const organisation = await place.shared(openLongHistories);
    await seedLoyalty(organisation);
    await reckonEverything(organisation);
    const { headers, queryUrl } = await startSignedInServer(organisation, opened);
    const measured: { label: string; times: number[] }[] = [];
    for (const [procedure, input] of readsOn(new Date())) {
      const ask = async () => {
        const answer = await fetch(queryUrl(procedure, input), { headers });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${procedure} was answered ${answer.status}: ${text}`);
      };
      await timeEach(5, ask);
      measured.push({ label: procedure, times: await timeEach(place.scaled(100), ask) });
      console.error(procedure, inMilliseconds(measured.at(-1)!.times));
    }
    const bareTimes = await timeEach(place.scaled(100), () =>
      organisation.bare.query('SELECT * FROM tier_readings WHERE organisation_id = $1 AND months = 12', [
        organisation.organisationId,
      ]),
    );
    const slow = measured.filter(({ times }) => percentile(times, 0.95) > budgetMilliseconds);
    return {
      measured: [
        `${measured.length - slow.length} of ${measured.length} reads within it`,
        ...measured.map(({ label, times }) => `${label} ${inMilliseconds(times)}`),
      ].join('; '),
      baseline: `the row tiers.get answers with, bare SQL ${inMilliseconds(bareTimes)}`,
    };
  },
};
