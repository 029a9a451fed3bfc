import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { v7 as uuidv7 } from 'uuid';
import type { BenchOrganisation } from '../bench-place.ts';
import { inMilliseconds, timeEach } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { seedHistories } from '../seed-histories.ts';
import { startSignedInServer } from '../signed-in-server.ts';

export const changeEvent: BenchRow = {
  name: 'change-event',
  what: 'change on the server → event at a listening device (the server’s share)',
  budget: 'p95 ≤ 150 ms, repainted',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const organisation = await place.openOrganisation('change_event');
    await seedHistories(organisation, place.scaled(10_000));
    const server = await startSignedInServer(organisation, opened);
    const stream = await fetch(`${server.url}/api/changes`, { headers: server.headers });
    const events = createInterface(Readable.fromWeb(stream.body as ReadableStream));
    const nextClock = async () => {
      for (;;) {
        const [line] = (await once(events, 'line')) as [string];
        if (line.startsWith('data: ')) return;
      }
    };
    await nextClock();
    const times = await timeEach(place.scaled(300), async (index) => {
      const told = nextClock();
      await server.caller.customers.add.mutate({ id: uuidv7(), kind: 'person', name: `New ${index}` });
      await told;
    });
    return { measured: inMilliseconds(times), baseline: await notifyAlone(organisation, place.scaled(300)) };
  },
};

/** The same clock moved and heard of without Kith. */
async function notifyAlone({ bare, organisationId }: BenchOrganisation, count: number): Promise<string> {
  const listener = await bare.connect();
  try {
    await listener.query('LISTEN bench_changed');
    const times = await timeEach(count, async () => {
      const told = once(listener, 'notification');
      await bare.query(
        `WITH moved AS (UPDATE organisations SET clock = clock + 1 WHERE organisation_id = $1 RETURNING 1)
         SELECT pg_notify('bench_changed', '') FROM moved`,
        [organisationId],
      );
      await told;
    });
    return `bare UPDATE with NOTIFY ${inMilliseconds(times)}`;
  } finally {
    listener.release(true);
  }
}
