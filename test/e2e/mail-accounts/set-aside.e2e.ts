import { rm } from 'node:fs/promises';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startMailAccounts } from '../../../server/features/mail-accounts/start-mail-accounts.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../support/test-organisation.ts';
import { type CuttingProxy, startCuttingProxy } from '../../support/webmail/cutting-proxy.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { type MailServer, startMailServer } from '../../support/webmail/mail-server.ts';
import { rawMail } from '../../support/webmail/raw-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { accountOn, customer, mailOf, owner } from './mailbox.ts';

const words = 'X-Breaks: the connection';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let folder: string;
let mailServer: MailServer;
let proxy: CuttingProxy;
let watch: Awaited<ReturnType<typeof startMailAccounts>>;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
afterEach(async () => {
  await watch.stop();
  for (const { id } of await me().mailAccounts.list()) {
    await me().mailAccounts.remove({ id, removesMail: false });
  }
  await proxy.stop();
  await mailServer.stop();
  await rm(folder, { recursive: true, force: true });
});

const me = () => organisation.as('staff');
const standing = async () => (await me().mailAccounts.list())[0];
const setAside = async () => (await standing())?.setAside.map(({ reason }) => reason);
const subjects = () =>
  organisation.read(async ({ trx, organisationId }) => {
    const rows = await trx
      .selectFrom('interactions')
      .select('subject')
      .where('organisation_id', '=', organisationId)
      .orderBy('subject')
      .execute();
    return rows.map(({ subject }) => subject);
  });

async function readMailbox(inbox: string[]): Promise<string> {
  organisation = await createTestOrganisation(opened.database);
  folder = await makeScratchFolder();
  const port = await freePorts(1);
  mailServer = await startMailServer({ folder, port, mailboxes: [{ user: owner, inbox }] });
  proxy = await startCuttingProxy(mailServer.imapPort, words);
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: customer }];
  await me().customers.add({ id: uuidv7(), kind: 'person', name: 'Fang', identities });
  const account = accountOn(proxy.port);
  await me().mailAccounts.add(account);
  // A clock on which every wait is over at once.
  let hours = 0;
  const now = () => new Date(Date.parse('2026-03-02T00:00:00Z') + hours++ * 3_600_000);
  const { database, connection } = opened;
  watch = await startMailAccounts({ address: connection, database, log: pino({ enabled: false }), now });
  return account.id;
}

const breakingMail = {
  ...{ id: 'breaking@huarui.example', from: customer, to: owner, subject: 'Quote breaking' },
  ...{ date: 'Mon, 02 Mar 2026 10:00:00 +0800', headers: { 'X-Breaks': 'the connection' } },
};

test('a mail that breaks the connection every time is set aside, and the rest comes in', async () => {
  const id = await readMailbox([mailOf('1'), rawMail(breakingMail), mailOf('3'), mailOf('4')]);
  await expect.poll(setAside).toEqual(['breaks']);
  await expect.poll(subjects).toEqual(['Quote 1', 'Quote 3', 'Quote 4']);
  await expect.poll(async () => (await standing())?.problem).toBeNull();
  expect(await standing()).toMatchObject({ seen: 4, total: 4 });

  await me().mailAccounts.retrySetAside({ id });
  await expect.poll(setAside).toEqual(['breaks']);

  proxy.lets(true);
  await me().mailAccounts.retrySetAside({ id });
  await expect.poll(subjects).toContain('Quote breaking');
  expect(await setAside()).toEqual([]);
});

test('a mail whose content cannot be made out is set aside without a second try', async () => {
  // A head of two megabytes.
  const headers = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`X-${at}`, 'x'.repeat(900)]));
  const unreadable = rawMail({ ...breakingMail, subject: 'Quote unreadable', headers });
  await readMailbox([mailOf('1'), unreadable]);
  await expect.poll(setAside).toEqual(['unreadable']);
  await expect.poll(subjects).toEqual(['Quote 1']);
});
