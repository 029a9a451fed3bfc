import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import type { Database } from '../../server/db/schema.ts';
import { fillInstallation } from './fill-installation.ts';
import { KillableKith } from './killable-kith.ts';

const KILLS = 3;
const MAILS = 40_000;
const account = { email: 'fang@lanting.example', password: 'long enough a word' };
const customerId = uuidv7();
const otherId = uuidv7();

let dataFolder: string;
let kith: KillableKith;
let cookie = '';

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-kill-erasure-'));
  await chmod(dataFolder, 0o711);
  await fillInstallation(dataFolder, account);
  kith = new KillableKith(dataFolder);
  await kith.start();
  const response = await request('/api/auth/sign-in/email', account);
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  await call('customers.add', { id: customerId, kind: 'person', name: 'Qingning Ouyang' });
  await call('customers.add', { id: otherId, kind: 'person', name: 'Wang Fang' });
  await inDatabase(writeMails);
});
afterAll(async () => {
  await kith.end();
  const postgres = await startEmbeddedPostgres({ dataFolder });
  await postgres.stop();
  await rm(dataFolder, { recursive: true });
});

/** Of the person, and of somebody else in every tenth of which they are named. */
async function writeMails(database: Database): Promise<void> {
  await sql`INSERT INTO interactions (organisation_id, id, customer_id, kind, direction, happened_at, text, created_at)
    SELECT organisation_id, gen_random_uuid(), CASE n % 2 WHEN 0 THEN ${customerId}::uuid ELSE ${otherId}::uuid END,
      'mail', 'in', now(), CASE WHEN n % 10 IN (0, 1) THEN 'from Qingning Ouyang' ELSE 'a mail' END, now()
    FROM organisations, generate_series(1, ${MAILS}::int) AS n`.execute(database);
}

async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const database = openDatabase(openPool(postgres.connection, { role: 'owner', max: 1 }));
  try {
    return await work(database);
  } finally {
    await database.destroy();
    await postgres.stop();
  }
}

function request(path: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: kith.url, cookie };
  const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return fetch(kith.url + path, { headers, ...posted });
}

async function call(procedure: string, input: unknown): Promise<void> {
  const response = await request(`/api/trpc/${procedure}`, input);
  if (!response.ok) throw new Error(`${procedure}: ${response.status} ${await response.text()}`);
}

type Standing = { finishedAt: string | null; rows: { table: string; act: string; count: number }[] };

async function standing(id: string): Promise<Standing> {
  const response = await request(
    `/api/trpc/erasures.get?input=${encodeURIComponent(JSON.stringify({ id }))}`,
  );
  const { result } = (await response.json()) as { result: { data: Standing } };
  return result.data;
}

async function countOf(id: string, what: string): Promise<number> {
  const { rows } = await standing(id);
  return rows.find(({ table, act }) => `${table}.${act}` === what)?.count ?? 0;
}

test('an erasure cut by kills of the server goes on, and counts every row once', {
  timeout: 120_000,
}, async () => {
  const id = uuidv7();
  const order = { typedName: 'Qingning Ouyang', reason: 'asked', askedBy: 'person', purchases: 'keep' };
  await call('erasures.order', { id, customerId, ...order });
  for (let kill = 1; kill <= KILLS; kill++) {
    const removed = () => countOf(id, 'interactions.removed');
    await expect.poll(removed, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(kill * 1_000);
    expect((await standing(id)).finishedAt).toBeNull();
    await kith.killServer();
  }
  const finishedAt = async () => (await standing(id)).finishedAt;
  await expect.poll(finishedAt, { timeout: 80_000, interval: 50 }).not.toBeNull();
  expect(await countOf(id, 'interactions.removed')).toBe(MAILS / 2);
  expect(await countOf(id, 'interactions.redacted')).toBe(MAILS / 10);
  const left = await inDatabase((database) =>
    sql<{ row: string }>`SELECT to_jsonb(i)::text AS row FROM interactions i WHERE i.text ~ 'Ouyang'
      UNION SELECT to_jsonb(e)::text FROM erasures e WHERE e::text ~ 'Ouyang'`.execute(database),
  );
  expect(left.rows).toEqual([]);
});
