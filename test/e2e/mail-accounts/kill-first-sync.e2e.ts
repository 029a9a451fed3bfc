import { rm } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { type MailServer, startMailServer } from '../../support/webmail/mail-server.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { KillableKith } from '../../sync/killable-kith.ts';
import { accountOn, customer, mailOf, owner } from './mailbox.ts';

const KILLS = 3;
const MAILS = 1_200;

let mailFolder: string;
let mailServer: MailServer;
let kith: KillableKith;

beforeAll(async () => {
  mailFolder = await makeScratchFolder();
  const inbox = Array.from({ length: MAILS }, (_, index) => mailOf(String(index)));
  const mailboxes = [{ user: owner, inbox }];
  mailServer = await startMailServer({ folder: mailFolder, port: await freePorts(1), mailboxes });
  kith = await KillableKith.open(owner);
});
afterAll(async () => {
  await kith.close();
  await mailServer.stop();
  await rm(mailFolder, { recursive: true });
});

const Account = z.object({ seen: z.number(), firstSyncedAt: z.string().nullable() });
const Answer = z.object({ result: z.object({ data: z.array(Account) }) });

async function standing() {
  const response = await kith.query('mailAccounts.list').catch(() => null);
  if (!response?.ok) return { seen: 0, firstSyncedAt: null };
  return Answer.parse(await response.json()).result.data[0]!;
}

async function storedIds(): Promise<(string | null)[]> {
  const rows = await kith.inDatabase((database) =>
    database.selectFrom('interactions').select('message_id').execute(),
  );
  return rows.map((row) => row.message_id);
}

test(`a first sync cut by ${KILLS} kills of the server takes every mail in exactly once`, async () => {
  const identities = [{ id: uuidv7(), kind: 'email', display: customer }];
  await kith.call('customers.add', { id: uuidv7(), kind: 'person', name: 'Fang', identities });
  await kith.call('mailAccounts.add', accountOn(mailServer.imapPort));
  for (let kill = 1; kill <= KILLS; kill++) {
    const seen = async () => (await standing()).seen;
    await expect.poll(seen, { interval: 10 }).toBeGreaterThanOrEqual(kill * 100);
    expect((await standing()).firstSyncedAt).toBeNull();
    await kith.killServer();
  }
  const synced = async () => (await standing()).firstSyncedAt;
  await expect.poll(synced).not.toBeNull();
  const ids = await storedIds();
  expect(ids).toHaveLength(MAILS);
  expect(new Set(ids).size).toBe(MAILS);
});
