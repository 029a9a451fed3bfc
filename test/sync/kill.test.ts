import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KillableKith } from './killable-kith.ts';

const KILLS = 20;
const WRITES_BETWEEN = 5;

let kith: KillableKith;
beforeAll(async () => {
  kith = await KillableKith.open();
});
afterAll(() => kith.close());

/** Sends the same customer until the server says it has it, as a browser's outbox does. */
async function addUntilAcknowledged(id: string): Promise<void> {
  const customer = { id, kind: 'person', name: `Customer ${id}`, identities: [] };
  await expect
    .poll(
      () =>
        kith.request('/api/trpc/customers.add', customer).then(
          (response) => response.status,
          () => 0,
        ),
      { interval: 20 },
    )
    .toBe(200);
}

async function customerIds(): Promise<string[]> {
  const rows = await kith.inDatabase((database) => database.selectFrom('customers').select('id').execute());
  return rows.map(({ id }) => id);
}

test('of 20 kills of server and database none loses or doubles acknowledged work', {
  timeout: 600_000,
}, async () => {
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const writes = Array.from({ length: WRITES_BETWEEN }, () => uuidv7());
    const writing = Promise.all(writes.map(addUntilAcknowledged));
    await (kill % 2 ? kith.killServer() : kith.killDatabase());
    await writing;
    acknowledged.push(...writes);
  }
  expect((await customerIds()).sort()).toEqual(acknowledged.sort());
});
