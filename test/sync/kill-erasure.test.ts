import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../server/db/schema.ts';
import { KillableKith } from './killable-kith.ts';

const KILLS = 3;
const MAILS = 40_000;
const customerId = uuidv7();
const otherId = uuidv7();

let kith: KillableKith;
beforeAll(async () => {
  kith = await KillableKith.open();
  await kith.call('customers.add', { id: customerId, kind: 'person', name: 'Qingning Ouyang' });
  await kith.call('customers.add', { id: otherId, kind: 'person', name: 'Wang Fang' });
  await kith.inDatabase(writeMails);
});
afterAll(() => kith.close());

/** Of the person, and of somebody else in every tenth of which they are named. */
async function writeMails(database: Database): Promise<void> {
  await sql`INSERT INTO interactions (organisation_id, id, customer_id, kind, direction, happened_at, text, created_at)
    SELECT organisation_id, gen_random_uuid(), CASE n % 2 WHEN 0 THEN ${customerId}::uuid ELSE ${otherId}::uuid END,
      'mail', 'in', now(), CASE WHEN n % 10 IN (0, 1) THEN 'from Qingning Ouyang' ELSE 'a mail' END, now()
    FROM organisations, generate_series(1, ${MAILS}::int) AS n`.execute(database);
}

type Standing = { finishedAt: string | null; rows: { table: string; act: string; count: number }[] };

async function standing(id: string): Promise<Standing> {
  const response = await kith.query('erasures.get', { id });
  const { result } = (await response.json()) as { result: { data: Standing } };
  return result.data;
}

async function countOf(id: string, what: string): Promise<number> {
  const { rows } = await standing(id);
  return rows.find(({ table, act }) => `${table}.${act}` === what)?.count ?? 0;
}

test('an erasure cut by kills of the server goes on, and counts every row once', {
  timeout: 300_000,
}, async () => {
  const id = uuidv7();
  const order = { typedName: 'Qingning Ouyang', reason: 'asked', askedBy: 'person', purchases: 'keep' };
  await kith.call('erasures.order', { id, customerId, ...order });
  for (let kill = 1; kill <= KILLS; kill++) {
    const removed = () => countOf(id, 'interactions.removed');
    await expect.poll(removed, { interval: 5 }).toBeGreaterThanOrEqual(kill * 1_000);
    expect((await standing(id)).finishedAt).toBeNull();
    await kith.killServer();
  }
  const finishedAt = async () => (await standing(id)).finishedAt;
  await expect.poll(finishedAt, { timeout: 240_000, interval: 50 }).not.toBeNull();
  expect(await countOf(id, 'interactions.removed')).toBe(MAILS / 2);
  expect(await countOf(id, 'interactions.redacted')).toBe(MAILS / 10);
  const left = await kith.inDatabase((database) =>
    sql<{ row: string }>`SELECT to_jsonb(i)::text AS row FROM interactions i WHERE i.text ~ 'Ouyang'
      UNION SELECT to_jsonb(e)::text FROM erasures e WHERE e::text ~ 'Ouyang'`.execute(database),
  );
  expect(left.rows).toEqual([]);
});
