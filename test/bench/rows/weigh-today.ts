import { writeUnclocked } from '../../../server/db/organisation-scope.ts';
import { loadSettings } from '../../../server/features/administration/load-settings.ts';
import { viewerUnder } from '../../../server/features/customers/visibility.ts';
import { loadCards } from '../../../server/features/sync/card-query.ts';
import { weighToday } from '../../../server/features/sync/weigh-today.ts';
import { inMilliseconds, timeEach } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { openLongHistories } from '../seed-long-histories.ts';

export const weighTodayRow: BenchRow = {
  name: 'weigh-today',
  what: 'a person’s list of Today weighed: 1,000 cards of 10,000 candidates, as each morning; then after one of them changed',
  budget: '≤ 5 s, in a job before anybody looks; ≤ 50 ms',
  async run(place) {
    const { database, organisationId, staffId, bare } = await place.shared(openLongHistories);
    const session = { organisationId, staffId, roles: ['staff' as const, 'manager' as const] };
    const now = new Date();
    const weigh = () =>
      writeUnclocked(database, organisationId, (scope) => weighToday(scope, { session, now }));
    const whole = await timeEach(place.scaled(10), async () => {
      await bare.query('DELETE FROM today_lists');
      await weigh();
    });
    const { rows } = await bare.query<{ customer_id: string }>('SELECT customer_id FROM today_customers');
    const ids = rows.map((row) => row.customer_id);
    const one = await timeEach(place.scaled(100), async (index) => {
      await bare.query('UPDATE organisations SET clock = clock + 1');
      await bare.query('UPDATE customers SET version = (SELECT clock FROM organisations) WHERE id = $1', [
        ids[index % ids.length],
      ]);
      await weigh();
    });
    const cards = await timeEach(place.scaled(10), () =>
      writeUnclocked(database, organisationId, async (scope) => {
        const settings = await loadSettings(scope);
        await loadCards(scope, { viewer: viewerUnder(settings, session), settings, now }, ids);
      }),
    );
    return {
      measured: `${inMilliseconds(whole)}; after one change ${inMilliseconds(one)}`,
      baseline: `the cards of the ${ids.length} at whom something waits, read only: ${inMilliseconds(cards)}`,
    };
  },
};
