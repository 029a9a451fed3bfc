import { execFile } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneWithoutTools, projectFolder } from '../../../test/support/clone-without-tools.ts';
import { startUntilReady } from '../../../test/support/run-start.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { makeScratchFolder } from '../../../test/support/webmail/scratch-folder.ts';
import { backupDatabase } from '../../backup/backup-database.ts';
import { restoreDatabase } from '../../backup/restore-database.ts';
import { startEmbeddedPostgres } from '../../db/embedded/start-embedded-postgres.ts';
import { eraseAgain } from './erase-again.ts';
import { eraseJob } from './jobs.ts';
import { knowEverywhere, person, tracesIn, tracesOf } from './known-everywhere.fixture.ts';
import { ledgerFile, readLedger } from './ledger.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let folder: string;
let backup: string;
let customerId: string;
const targets: TestDatabase[] = [];
const now = () => new Date('2026-03-02T03:00:00Z');

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
  folder = await makeScratchFolder();
  backup = join(folder, 'before.kith');
  ({ id: customerId } = await knowEverywhere(organisation));
  await backupDatabase({ address: opened.connection, file: backup, now: now() });
  const id = uuidv7();
  const order = { typedName: person.name, reason: 'asked', askedBy: 'person', purchases: 'keep' } as const;
  await organisation.as('administrator').erasures.order({ id, customerId, ...order });
  await work();
});
afterAll(async () => {
  await opened.close();
  await Promise.all(targets.map((target) => target.drop()));
});

function work() {
  return eraseJob.run({
    database: opened.database,
    organisationIds: async () => [organisation.organisationId],
    allowsPrivateWebhooks: false,
    rewriteTables: async () => true,
    links: { publicUrl: 'https://kith.example', sendMail: null },
    dataFolder: folder,
    now,
    log: pino({ enabled: false }),
  });
}

async function restored() {
  const target = await createTestDatabase();
  targets.push(target);
  await restoreDatabase({ address: target.connection, file: backup, now: now() });
  return target.connection;
}

test('an erased person does not come back with an older backup', async () => {
  const address = await restored();
  expect((await tracesIn(address)).length).toBeGreaterThan(0);
  expect(await eraseAgain({ address, ledger: ledgerFile(folder), now })).toBe(1);
  expect(await tracesIn(address)).toEqual([]);
});

test('what was erased again is not erased a third time', async () => {
  const address = await restored();
  await eraseAgain({ address, ledger: ledgerFile(folder), now });
  expect(await eraseAgain({ address, ledger: ledgerFile(folder), now })).toBe(0);
});

test('the ledger names nobody, and holds each erasure once', async () => {
  await work();
  const lines = await readLedger(ledgerFile(folder));
  expect(lines).toHaveLength(1);
  expect(tracesOf(JSON.stringify(lines))).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain(customerId);
  const [listed] = await organisation.as('administrator').erasures.list();
  expect(listed!.inLedgerAt).toBe(now().toISOString());
});

test('a ledger that cannot be read stops what would forget it', async () => {
  const damaged = join(folder, 'damaged.jsonl');
  await writeFile(damaged, '{"organisationId":');
  await expect(eraseAgain({ address: opened.connection, ledger: damaged, now })).rejects.toThrow();
});

/** A data folder of its own with the ledger in it, and what the person left in its database afterwards. */
async function otherPlace() {
  const dataFolder = await makeScratchFolder();
  await cp(ledgerFile(folder), ledgerFile(dataFolder));
  const withDatabase = async <T>(work: (address: TestDatabase['connection']) => Promise<T>): Promise<T> => {
    const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
    try {
      return await work(postgres.connection);
    } finally {
      await postgres.stop();
    }
  };
  return { dataFolder, withDatabase };
}

test('the command that restores erases again at once', async () => {
  const { dataFolder, withDatabase } = await otherPlace();
  const command = ['--import', 'tsx', 'server/cli.ts', 'restore', backup, '--json'];
  const env = { ...process.env, KITH_DATA: dataFolder };
  const { stdout } = await promisify(execFile)('node', command, { cwd: projectFolder, env });
  expect(JSON.parse(stdout)).toMatchObject({ erasedAgain: 1 });
  expect(await withDatabase(tracesIn)).toEqual([]);
});

test('a server that finds older data erases again before it is ready', async () => {
  const { dataFolder, withDatabase } = await otherPlace();
  await withDatabase((address) => restoreDatabase({ address, file: backup, now: now() }));
  const clone = await cloneWithoutTools();
  const kith = await startUntilReady({ KITH_DATA: dataFolder }, { cwd: clone });
  expect(await withDatabase(tracesIn)).toEqual([]);
  await kith.end('SIGTERM');
  await rm(clone, { recursive: true });
});
