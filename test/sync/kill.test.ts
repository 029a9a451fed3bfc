import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import { fillInstallation } from './fill-installation.ts';
import { KillableKith } from './killable-kith.ts';

const KILLS = 20;
const WRITES_BETWEEN = 5;
const account = { email: 'fang@lanting.example', password: 'long enough a word' };

let dataFolder: string;
let kith: KillableKith;
let cookie: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-kill-'));
  await chmod(dataFolder, 0o711);
  await fillInstallation(dataFolder, account);
  kith = new KillableKith(dataFolder);
  await kith.start();
  const response = await post('/api/auth/sign-in/email', account);
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await kith.end();
  const postgres = await startEmbeddedPostgres({ dataFolder });
  await postgres.stop();
  await rm(dataFolder, { recursive: true });
});

function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: kith.url, cookie: cookie ?? '' };
  return fetch(kith.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Sends the same customer until the server says it has it, as a browser's outbox does. */
async function addUntilAcknowledged(id: string): Promise<void> {
  const customer = { id, kind: 'person', name: `Customer ${id}`, identities: [] };
  await expect
    .poll(
      () =>
        post('/api/trpc/customers.add', customer).then(
          (response) => response.status,
          () => 0,
        ),
      {
        timeout: 30_000,
        interval: 20,
      },
    )
    .toBe(200);
}

async function customerIds(): Promise<string[]> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const database = openDatabase(openPool(postgres.connection, { role: 'owner' }));
  const rows = await database.selectFrom('customers').select('id').execute();
  await database.destroy();
  await postgres.stop();
  return rows.map(({ id }) => id);
}

test('of 20 kills of server and database none loses or doubles acknowledged work', {
  timeout: 300_000,
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
