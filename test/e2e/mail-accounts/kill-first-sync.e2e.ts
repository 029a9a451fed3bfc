import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startEmbeddedPostgres } from '../../../server/db/embedded/start-embedded-postgres.ts';
import { openDatabase, openPool } from '../../../server/db/open-database.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { type MailServer, startMailServer } from '../../support/webmail/mail-server.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { fillInstallation } from '../../sync/fill-installation.ts';
import { KillableKith } from '../../sync/killable-kith.ts';
import { accountOn, customer, mailOf, owner } from './mailbox.ts';

const KILLS = 3;
const MAILS = 1_200;
const signIn = { email: owner, password: 'long enough a word' };

let dataFolder: string;
let mailFolder: string;
let mailServer: MailServer;
let kith: KillableKith;
let cookie = '';

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-kill-mail-'));
  await chmod(dataFolder, 0o711);
  mailFolder = await makeScratchFolder();
  const inbox = Array.from({ length: MAILS }, (_, index) => mailOf(String(index)));
  const mailboxes = [{ user: owner, inbox }];
  mailServer = await startMailServer({ folder: mailFolder, port: await freePorts(1), mailboxes });
  await fillInstallation(dataFolder, signIn);
  kith = new KillableKith(dataFolder);
  await kith.start();
  const response = await request('/api/auth/sign-in/email', signIn);
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await kith.end();
  await mailServer.stop();
  const postgres = await startEmbeddedPostgres({ dataFolder });
  await postgres.stop();
  for (const folder of [dataFolder, mailFolder]) await rm(folder, { recursive: true });
});

function request(path: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: kith.url, cookie };
  const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return fetch(kith.url + path, { headers, ...posted });
}

async function call(procedure: string, input: unknown): Promise<void> {
  const response = await request(`/api/trpc/${procedure}`, input);
  if (!response.ok) throw new Error(`${procedure}: ${response.status} ${await response.text()}`);
}

const Account = z.object({ seen: z.number(), firstSyncedAt: z.string().nullable() });
const Answer = z.object({ result: z.object({ data: z.array(Account) }) });

async function standing() {
  const response = await request('/api/trpc/mailAccounts.list').catch(() => null);
  if (!response?.ok) return { seen: 0, firstSyncedAt: null };
  return Answer.parse(await response.json()).result.data[0]!;
}

async function storedIds(): Promise<(string | null)[]> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const database = openDatabase(openPool(postgres.connection, { role: 'owner' }));
  const rows = await database.selectFrom('interactions').select('message_id').execute();
  await database.destroy();
  await postgres.stop();
  return rows.map((row) => row.message_id);
}

test(`a first sync cut by ${KILLS} kills of the server takes every mail in exactly once`, async () => {
  const identities = [{ id: uuidv7(), kind: 'email', display: customer }];
  await call('customers.add', { id: uuidv7(), kind: 'person', name: 'Fang', identities });
  await call('mailAccounts.add', accountOn(mailServer.imapPort));
  for (let kill = 1; kill <= KILLS; kill++) {
    const seen = async () => (await standing()).seen;
    await expect.poll(seen, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(kill * 200);
    expect((await standing()).firstSyncedAt).toBeNull();
    await kith.killServer();
  }
  const synced = async () => (await standing()).firstSyncedAt;
  await expect.poll(synced, { timeout: 60_000 }).not.toBeNull();
  const ids = await storedIds();
  expect(ids).toHaveLength(MAILS);
  expect(new Set(ids).size).toBe(MAILS);
});
