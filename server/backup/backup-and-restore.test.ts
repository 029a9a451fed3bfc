import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.ts';
import { createTestOrganisation, openTestDatabase } from '../../test/support/test-organisation.ts';
import { openDatabase, openPool } from '../db/open-database.ts';
import { backupDatabase } from './backup-database.ts';
import { listTables } from './catalogue-of-tables.ts';
import { frame, jsonFrame } from './frames.ts';
import { restoreDatabase } from './restore-database.ts';

const now = new Date('2026-03-02T02:00:00Z');
const restoredAt = new Date('2026-03-03T02:00:00Z');
const awkward = ['王芳\t"quoted"\\N', '\\.', 'line\nbreak', ''];

let folder: string;
let file: string;
let source: Awaited<ReturnType<typeof openTestDatabase>>;
const targets: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-backup-'));
  file = join(folder, 'backup.kith');
  source = await openTestDatabase();
  const organisation = await createTestOrganisation(source.database);
  for (const name of awkward)
    await organisation
      .as('staff')
      .customers.add({ id: uuidv7(), kind: 'person', name: `A ${name}`, identities: [] });
  await backupDatabase({ address: source.connection, file, now });
});
afterAll(async () => {
  await source.close();
  await Promise.all(targets.map((target) => target.drop()));
  await rm(folder, { recursive: true });
});

async function emptyDatabase() {
  const target = await createTestDatabase();
  targets.push(target);
  return target.connection;
}

/** Every table's number of rows and the sum of its rows' hashes, but for the epochs a restore counts on. */
async function checksums(connection: TestDatabase['connection']): Promise<Record<string, string>> {
  const client = new Client(connection);
  await client.connect();
  const sums: Record<string, string> = {};
  for (const { schema, table } of await listTables(client)) {
    const { rows } = await client.query(
      `select count(*) || ':' || coalesce(sum(hashtextextended((to_jsonb(t) - 'access_epoch')::text, 0)), 0) as sum
       from "${schema}"."${table}" t`,
    );
    sums[`${schema}.${table}`] = rows[0].sum;
  }
  await client.end();
  return sums;
}

test('a restored database holds every row of every table', async () => {
  const target = await emptyDatabase();
  const { rows } = await restoreDatabase({ address: target, file, now: restoredAt });
  expect(rows).toBeGreaterThan(awkward.length);
  expect(await checksums(target)).toEqual(await checksums(source.connection));
});

test('a device that saw what came after the backup begins anew', async () => {
  const epochs: number[] = [];
  for (const at of [restoredAt, new Date(restoredAt.getTime() + 1000)]) {
    const target = await emptyDatabase();
    await restoreDatabase({ address: target, file, now: at });
    const restored = openDatabase(openPool(target, { role: 'owner', max: 1 }));
    const { access_epoch } = await restored
      .selectFrom('staff')
      .select('access_epoch')
      .executeTakeFirstOrThrow();
    await restored.destroy();
    epochs.push(access_epoch);
  }
  expect(new Set([1, 2, ...epochs]).size).toBe(4);
});

test('a restored database refuses a row that refers to nothing', async () => {
  const target = await emptyDatabase();
  await restoreDatabase({ address: target, file, now: restoredAt });
  const client = new Client(target);
  await client.connect();
  const orphan = client.query('insert into teams values ($1, $1, $2, null)', [uuidv7(), 'nowhere']);
  await expect(orphan).rejects.toThrow(/foreign key/);
  await client.end();
});

test('a backup leaves only its file behind, for its owner alone to read', async () => {
  expect((await readdir(folder)).filter((name) => name.startsWith('backup.kith'))).toEqual(['backup.kith']);
});

test('a database in use is not overwritten', async () => {
  const before = await checksums(source.connection);
  await expect(restoreDatabase({ address: source.connection, file, now: restoredAt })).rejects.toMatchObject({
    messageKey: 'backup:notEmpty',
  });
  expect(await checksums(source.connection)).toEqual(before);
});

const header = { format: 'kith-backup', version: 1, migration: '001-foundation', madeAt: now.toISOString() };
const damages: [string, string, (good: Buffer) => Buffer][] = [
  ['text', 'backup:notABackup', () => Buffer.from('hello')],
  ['another gzip', 'backup:notABackup', () => gzipSync(frame(Buffer.from('{}')))],
  ['nothing', 'backup:damaged', () => Buffer.alloc(0)],
  ['a newer backup', 'backup:newer', () => gzipSync(jsonFrame({ ...header, migration: '999-later' }))],
  ['half a backup', 'backup:damaged', (good) => good.subarray(0, good.length / 2)],
  ['a backup with a flipped byte', 'backup:damaged', flipByte],
  ['a backup that misspells a column', 'backup:damaged', replaceIn('"display"', '"dispaly"')],
  ['a backup that misnames a part', 'backup:damaged', replaceIn('"columns":', '"colunms":')],
  ['a backup cut between frames', 'backup:damaged', () => gzipSync(jsonFrame(header))],
  [
    'a backup without its last rows',
    'backup:damaged',
    (good) => gzipSync(gunzipSync(good).subarray(0, -200)),
  ],
];

function replaceIn(text: string, other: string) {
  return (good: Buffer) => {
    const whole = gunzipSync(good).toString('latin1');
    expect(whole).toContain(text);
    return gzipSync(Buffer.from(whole.replace(text, other), 'latin1'));
  };
}

function flipByte(good: Buffer): Buffer {
  const flipped = Buffer.from(good);
  flipped[Math.floor(good.length * 0.7)]! ^= 0xff;
  return flipped;
}

test.each(damages)('%s is refused as %s and leaves an empty database', async (_name, messageKey, damage) => {
  const broken = join(folder, 'broken');
  await writeFile(broken, damage(await readFile(file)));
  const target = await emptyDatabase();
  await expect(restoreDatabase({ address: target, file: broken, now: restoredAt })).rejects.toMatchObject({
    messageKey,
  });
  expect(Object.values(await checksums(target)).every((sum) => sum === '0:0')).toBe(true);
});

test('a file that is not there is refused by its name', async () => {
  const missing = join(folder, 'missing');
  const options = { address: await emptyDatabase(), file: missing, now: restoredAt };
  await expect(restoreDatabase(options)).rejects.toMatchObject({
    messageKey: 'backup:unreadable',
  });
});
