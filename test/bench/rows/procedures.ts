import { type BareQuery, type BenchCaller, captureQueries, sendAsKith } from '../captured-queries.ts';
import { loadFromThread } from '../load-from-thread.ts';
import { rateOf } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { seedHistories } from '../seed-histories.ts';
import { startSignedInServer } from '../signed-in-server.ts';

const budget = '≥ 0.5 × the rate of the bare query';

type Procedure = {
  name: string;
  inputs: (ids: string[]) => unknown[];
  call: (caller: BenchCaller, input: never) => Promise<unknown>;
};

function procedureRow(rowName: string, { name, inputs, call }: Procedure): BenchRow {
  return {
    name: rowName,
    what: `\`${name}\` through the whole stack, 32 at once, 10,000 customers`,
    budget,
    async run(place) {
      await using opened = new AsyncDisposableStack();
      const load = { callers: 32, seconds: place.scaled(5) };
      const organisation = await place.openOrganisation(rowName);
      await seedHistories(organisation, place.scaled(10_000));
      const { bare } = organisation;
      const { rows } = await bare.query<{ id: string }>('SELECT id FROM customers ORDER BY id LIMIT 100');
      const asked = inputs(rows.map(({ id }) => id));
      const server = await startSignedInServer(organisation, opened);
      const { headers } = server;
      // Once each beforehand: the first opening of a card is a write.
      for (const input of asked) await fetch(server.queryUrl(name, input), { headers });
      const queries: BareQuery[][] = [];
      for (const input of asked)
        queries.push(await captureQueries(organisation, (caller) => call(caller, input as never)));

      const rate = await loadFromThread({
        ...load,
        headers,
        urls: asked.map((input) => server.queryUrl(name, input)),
      });
      const largest = queries.map((one) => one.toSorted((a, b) => b.text.length - a.text.length)[0]!);
      const largestAt = (index: number) => largest[index % largest.length]!;
      const bareRate = await rateOf(load, (index) => bare.query(largestAt(index)));
      const keptRate = await rateOf(load, (index) => sendAsKith(bare, largestAt(index)));
      const allRate = await rateOf(load, async (index) => {
        for (const query of queries[index % queries.length]!) await bare.query(query);
      });
      const against = (base: number) => `${base.toFixed(0)}/s (ratio ${(rate / base).toFixed(2)})`;
      return {
        measured: `${rate.toFixed(0)}/s, ratio ${(rate / bareRate).toFixed(2)}`,
        baseline: [
          `its largest query bare ${bareRate.toFixed(0)}/s`,
          `prepared as Kith sends it ${against(keptRate)}`,
          `all ${queries[0]!.length} of its queries bare ${against(allRate)}`,
        ].join('; '),
      };
    },
  };
}

export const cardProcedure = procedureRow('card', {
  name: 'sync.card',
  inputs: (ids) => ids.map((customerId) => ({ customerId })),
  call: (caller, input) => caller.sync.card(input),
});

export const customerList = procedureRow('customer-list', {
  name: 'customers.search',
  inputs: () => ['person 12', 'company77', 'person'].map((query) => ({ query })),
  call: (caller, input) => caller.customers.search(input),
});

export const promiseList = procedureRow('promise-list', {
  name: 'promises.list',
  inputs: () => [{ whose: 'mine' }],
  call: (caller, input) => caller.promises.list(input),
});
