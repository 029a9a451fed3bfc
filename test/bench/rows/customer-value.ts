import { readIn } from '../../../server/db/organisation-scope.ts';
import { loadSettings } from '../../../server/features/administration/load-settings.ts';
import { viewerUnder } from '../../../server/features/customers/visibility.ts';
import { loadPromptRules } from '../../../server/features/sync/load-prompt-rules.ts';
import { whomToWeigh } from '../../../server/features/sync/whom-to-weigh.ts';
import { createCaller } from '../../../server/router.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import { nobody } from '../../support/nobody.ts';
import { bareInsertSeconds } from '../bare-inserts.ts';
import type { BenchOrganisation, BenchPlace } from '../bench-place.ts';
import type { FitOfAll } from '../fit-values-alone.ts';
import { inOwnProcess } from '../in-own-process.ts';
import { inMilliseconds, inSeconds, timeEach } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { seedOrders } from '../seed-orders.ts';

async function openBuyers(place: BenchPlace) {
  const organisation = await place.openOrganisation('customer_value');
  await seedOrders(organisation, place.scaled(100_000));
  return { organisation, first: await fitBuyers(organisation) };
}

function fitBuyers({ connection, organisationId }: BenchOrganisation): Promise<FitOfAll> {
  return inOwnProcess(new URL('../fit-values-alone.ts', import.meta.url), { connection, organisationId });
}

function callerOf({ database, organisationId, staffId }: BenchOrganisation) {
  const context = nobody(database, () => new Date());
  const session = { organisationId, staffId, roles: ['staff' as const, 'manager' as const], deviceId: null };
  return createCaller({ ...context, resolved: { state: 'signed-in', session } });
}

export const fitValues: BenchRow = {
  name: 'fit-values',
  what: '100,000 customers valued: orders read, models fitted and tried, values written; then again as the next night does',
  budget: 'off the request path, ≤ 500 MB the whole process',
  async run(place) {
    const { organisation, first } = await place.shared(openBuyers);
    const { value } = callerOf(organisation);
    const times: number[] = [];
    let isFitting = true;
    const again = fitBuyers(organisation).finally(() => {
      isFitting = false;
    });
    while (isFitting) times.push(...(await timeEach(1, () => value.list({}))));
    const night = await again;
    const { rows } = await organisation.bare.query<{ model: string | null }>(
      'SELECT model FROM loyalty_fits ORDER BY finished_at DESC LIMIT 1',
    );
    const bare = await bareInsertSeconds(organisation.bare, ['customer_values']);
    return {
      measured: `${inSeconds(first.seconds)}, then ${inSeconds(night.seconds)} (${rows[0]?.model ?? 'no model'}); the list meanwhile ${inMilliseconds(times)}; the process that fits never over ${first.after} and ${night.after} MB, ${first.before} MB before`,
      baseline: `bare INSERT of the same values ${inSeconds(bare)}`,
    };
  },
};

export const rankValues: BenchRow = {
  name: 'rank-values',
  what: '`value.list` by each order and `value.base`, 100,000 buyers with 1,000,000 interactions',
  budget: 'p95 ≤ 50 ms',
  async run(place) {
    const { organisation } = await place.shared(openBuyers);
    const { value } = callerOf(organisation);
    const sorts = ['value', 'alive', 'last-order', 'orders'] as const;
    const list = (index: number) => value.list({ sort: sorts[index % sorts.length]! });
    await timeEach(20, list);
    const lists = await timeEach(place.scaled(400), list);
    const bases = await timeEach(place.scaled(400), () => value.base());
    const bare = await timeEach(place.scaled(400), () =>
      organisation.bare.query(
        'SELECT * FROM customer_values WHERE organisation_id = $1 ORDER BY value_minor DESC NULLS LAST, customer_id LIMIT 51',
        [organisation.organisationId],
      ),
    );
    return {
      measured: `list ${inMilliseconds(lists)}; base ${inMilliseconds(bases)}`,
      baseline: `bare SQL of the first ${inMilliseconds(bare)}`,
    };
  },
};

export const rankAtRisk: BenchRow = {
  name: 'rank-at-risk',
  what: 'whom to weigh for Today: one person’s 100,000 customers by what is owed and by value at risk',
  budget: '≤ 1 s, in a job before anybody looks',
  async run(place) {
    const { organisation } = await place.shared(openBuyers);
    const { database, organisationId, staffId, bare } = organisation;
    const session = { organisationId, staffId, roles: ['staff' as const], deviceId: null };
    const now = new Date();
    const rank = () =>
      readIn(database, organisationId, async (scope) => {
        const settings = await loadSettings(scope);
        const viewer = viewerUnder(settings, session);
        const rules = await loadPromptRules(scope, settings, { staffId, now });
        return whomToWeigh(scope, { viewer, clock: promptClock(now, rules) });
      });
    const ranked = await timeEach(place.scaled(20), rank);
    const sorted = await timeEach(place.scaled(20), () =>
      bare.query(
        `SELECT customers.id, value.* FROM customers
           LEFT JOIN customer_values AS value USING (organisation_id)
         WHERE organisation_id = $1 AND value.customer_id = customers.id ORDER BY value_minor DESC NULLS LAST`,
        [organisationId],
      ),
    );
    return {
      measured: inMilliseconds(ranked),
      baseline: `bare ORDER BY value of all of them ${inMilliseconds(sorted)}`,
    };
  },
};
