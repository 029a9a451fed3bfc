import type { PullPage } from '../../../shared/features/sync/model.ts';
import { keepAliveGet } from '../keep-alive-get.ts';
import { inSeconds, secondsOf } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { seedHistories } from '../seed-histories.ts';
import { startSignedInServer } from '../signed-in-server.ts';

const tables = ['customers', 'customer_identities', 'interactions', 'purchases', 'promises'];

export const firstPull: BenchRow = {
  name: 'first-pull',
  what: 'first full pull of 100,000 cards over HTTP, pages of 200 (the server’s share)',
  budget: '≤ 30 s, usable from the first second',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const count = place.scaled(100_000);
    const organisation = await place.openOrganisation('first_pull');
    await seedHistories(organisation, count);
    const server = await startSignedInServer(organisation, opened);
    const client = keepAliveGet(server.headers);
    opened.defer(client.close);
    const begin = performance.now();
    const first = await pullPage();
    const firstMilliseconds = performance.now() - begin;
    let pulled = first.cards.length;
    for (let page = first; page.hasMore; ) {
      page = await pullPage(page);
      pulled += page.cards.length;
    }
    const seconds = (performance.now() - begin) / 1000;
    if (pulled !== count) throw new Error(`${pulled} of ${count} cards were pulled`);
    const bare = await secondsOf(async () => {
      for (const table of tables) await organisation.bare.query(`SELECT * FROM ${table}`);
    });
    return {
      measured: `${inSeconds(seconds)}, first page after ${firstMilliseconds.toFixed(0)} ms`,
      baseline: `the same rows by bare SELECT, unshaped ${inSeconds(bare)}`,
    };

    async function pullPage(since?: PullPage): Promise<PullPage> {
      const { cursor = null, accessEpoch = null } = since ?? {};
      const input = { cursor, accessEpoch, directoryVersion: null, limit: 200 };
      const answer = JSON.parse(await client.read(server.queryUrl('sync.pull', input)));
      return answer.result.data as PullPage;
    }
  },
};
