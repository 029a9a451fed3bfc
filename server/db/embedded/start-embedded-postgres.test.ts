import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

let dataFolder: string;
let servers: EmbeddedPostgres[];

beforeEach(async () => {
  servers = [];
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-embedded-'));
  await chmod(dataFolder, 0o711);
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function start(folder = dataFolder) {
  const server = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
  servers.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(server.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('of four simultaneous starts one starts the server and three adopt it', async () => {
  const started = await Promise.all([start(), start(), start(), start()]);
  expect(started.filter(({ adopted }) => !adopted)).toHaveLength(1);
  for (const server of started) expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the one who leaves first leaves the server running for the other', async () => {
  const [first, second] = [await start(), await start()];
  await first.stop();
  expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the last to leave stops the server and the next start finds the data', async () => {
  const first = await start();
  await query(first, 'create table kept as select 7 as number');
  await first.stop();
  await expect(query(first, 'select 1')).rejects.toThrow();
  expect(await query(await start(), 'select number from kept')).toEqual([{ number: 7 }]);
});

test('text is UTF-8 and sorted by code point whatever the machine speaks', async () => {
  const server = await start();
  const rows = await query(
    server,
    'select pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale from pg_database where datname = current_database()',
  );
  expect(rows).toEqual([{ encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
});

test('Chinese names have trigrams to be found by', async () => {
  const server = await start();
  await query(server, 'create extension pg_trgm');
  expect(await query(server, "select similarity('张伟', '张伟') as alike")).toEqual([{ alike: 1 }]);
});

test('no network port is opened', async () => {
  expect(await query(await start(), 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
});

test('a data folder deeper than a socket path may be gets its socket elsewhere', async () => {
  const server = await start(join(dataFolder, 'deep'.repeat(20), 'deeper'.repeat(10)));
  expect(server.connection.host).not.toContain('deeper');
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('root may keep the data in a private home', async () => {
  await chmod(dataFolder, 0o700);
  const folder = join(dataFolder, 'data');
  const server = await start(folder);
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  const again = await start(folder);
  expect(await query(again, 'select 1 as one')).toEqual([{ one: 1 }]);
  await again.stop();
  await rm(dirname(await realpath(join(folder, 'postgres'))), { recursive: true });
});

test('data of a newer PostgreSQL is refused with both versions', async () => {
  await mkdir(join(dataFolder, 'postgres'));
  await writeFile(join(dataFolder, 'postgres', 'PG_VERSION'), '99\n');
  await expect(start()).rejects.toMatchObject({ code: 'newer-than-program', details: { data: '99' } });
});

test('a data folder that cannot be made is refused as unwritable', async () => {
  await writeFile(join(dataFolder, 'file'), '');
  await expect(start(join(dataFolder, 'file', 'data'))).rejects.toMatchObject({ code: 'unwritable' });
});

test('nothing can be made in /proc, deeply neither', async () => {
  for (const folder of ['/proc/kith', '/proc/kith/data', '/proc/1/kith'])
    await expect(start(folder)).rejects.toMatchObject({ code: 'unwritable' });
});

test('only one process at a time is the server of a data folder', async () => {
  const [first, second] = [await start(), await start()];
  await first.claim();
  await expect(second.claim()).rejects.toMatchObject({ code: 'in-use' });
  await first.stop();
  await second.claim();
});

test('a PostgreSQL that is killed comes back with every acknowledged row', async () => {
  const server = await start();
  await query(server, 'create table kept as select 7 as number');
  const pid = Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => query(server, 'select number from kept').catch(() => [])).toEqual([{ number: 7 }]);
});
