import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStart } from '../../test/support/run-start.ts';
import { startEmbeddedPostgres } from '../db/embedded/start-embedded-postgres.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase, openPool } from '../db/open-database.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-refused-'));
  await chmod(dataFolder, 0o711);
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const start = (variables: Record<string, string> = {}) => runStart({ KITH_DATA: dataFolder, ...variables });

/** What a start says that ends with one line. */
async function refusalOf(variables?: Record<string, string>): Promise<string> {
  const { exitCode, said, complained } = await start(variables);
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: '' });
  expect(complained.trimEnd()).not.toContain('\n');
  return complained;
}

test('a taken port', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await refusalOf({ PORT: String(port) })).toContain(`Port ${port} is taken by another program.`);
  expect(await refusalOf({ PORT: String(port), LANG: 'zh_CN.UTF-8' })).toContain(
    `端口 ${port} 已被其他程序占用`,
  );
  other.close();
});

test.each(['/proc/kith', '/dev/null'])('a folder where nothing can be written: %s', async (folder) => {
  expect(await refusalOf({ KITH_DATA: folder })).toContain(`The folder ${folder} cannot be written.`);
});

test('data that another Kith is using', async () => {
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  await postgres.claim();
  expect(await refusalOf()).toContain(`Another Kith is using the data in ${dataFolder}`);
  await postgres.stop();
});

test('data whose PostgreSQL runs where it cannot be asked', async () => {
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  const socket = join(dataFolder, 'socket', '.s.PGSQL.5432');
  await rm(socket);
  expect(await refusalOf()).toContain(`Another Kith is using the data in ${dataFolder}`);
  await postgres.stop();
});

test('data of a newer PostgreSQL', async () => {
  await mkdir(join(dataFolder, 'postgres'));
  await writeFile(join(dataFolder, 'postgres', 'PG_VERSION'), '99\n');
  expect(await refusalOf()).toContain('belong to PostgreSQL 99, newer than the ');
});

test('data that a newer Kith wrote', async () => {
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  const owner = openDatabase(openPool(postgres.connection, { role: 'owner', max: 1 }));
  await migrate(owner);
  await sql`INSERT INTO kysely_migration VALUES ('999-from-the-future', now()::text)`.execute(owner);
  await owner.destroy();
  await postgres.stop();
  expect(await refusalOf()).toContain('The data were written by a newer Kith.');
});

test('a setting that cannot be', async () => {
  expect(await refusalOf({ PORT: 'many' })).toBe('PORT must be a number from 0 to 65535.\n');
});
