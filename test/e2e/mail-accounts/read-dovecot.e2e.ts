import { rm } from 'node:fs/promises';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMailAccounts } from '../../../server/features/mail-accounts/start-mail-accounts.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../support/test-organisation.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { type MailServer, startMailServer } from '../../support/webmail/mail-server.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { accountOn, customer, fillFolder, inMailbox, mailOf, owner } from './mailbox.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let folder: string;
let mailServer: MailServer;
let running: Awaited<ReturnType<typeof startMailAccounts>>[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  folder = await makeScratchFolder();
  const mailboxes = [{ user: owner, inbox: [mailOf('unknown', 'stranger@elsewhere.example')] }];
  mailServer = await startMailServer({ folder, port: await freePorts(1), mailboxes });
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: customer }];
  await me().customers.add({ id: uuidv7(), kind: 'person', name: 'Fang', identities, ownerId: null });
});
afterEach(async () => {
  for (const one of running) await one.stop();
  running = [];
  for (const { id } of await me().mailAccounts.list()) {
    await me().mailAccounts.remove({ id, removesMail: false });
  }
  await mailServer.stop();
  await rm(folder, { recursive: true, force: true });
});

const me = () => organisation.as('staff');

/** As many server processes as wished, over one database. */
async function startProcess() {
  const { database, connection } = opened;
  const log = pino({ enabled: false });
  running.push(await startMailAccounts({ address: connection, database, log, now: () => new Date() }));
}

async function addAccount(): Promise<string> {
  const account = accountOn(mailServer.imapPort);
  await me().mailAccounts.add(account);
  return account.id;
}

const stored = () =>
  organisation.read(async ({ trx, organisationId }) => {
    const rows = await trx
      .selectFrom('interactions')
      .select(['subject', 'direction', 'author_id', 'sharing'])
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', 'is', null)
      .orderBy('subject')
      .execute();
    return rows;
  });
const subjects = async () => (await stored()).map(({ subject }) => subject);
const standing = async () => (await me().mailAccounts.list())[0];
const synced = async () => (await standing())?.firstSyncedAt ?? null;
const untilSynced = () => expect.poll(synced).not.toBeNull();

test('mail with customers comes in from inbox and sent, and nobody unknown leaves a trace', async () => {
  await mailServer.deliver(owner, mailOf('in'));
  await mailServer.deliver(owner, mailOf('out', owner, customer), 'Sent');
  await startProcess();
  await addAccount();
  await untilSynced();
  const author = { author_id: organisation.staffIds.staff, sharing: 'everything' };
  expect(await stored()).toEqual([
    { subject: 'Quote in', direction: 'in', ...author },
    { subject: 'Quote out', direction: 'out', ...author },
  ]);
  expect(await standing()).toMatchObject({
    ...{ seen: 3, total: 3, problem: null },
    syncedAt: expect.any(String),
  });
});

test('mail that arrives is pushed by the server, while nobody asks', async () => {
  await mailServer.deliver(owner, mailOf('first'));
  await startProcess();
  await addAccount();
  await untilSynced();
  await inMailbox(mailServer.imapPort, (client) => client.append('INBOX', mailOf('second')));
  await expect.poll(subjects).toEqual(['Quote first', 'Quote second']);
});

test('a folder whose UIDs mean other mails is read anew, and nothing stands there twice', async () => {
  const { imapPort } = mailServer;
  await fillFolder(imapPort, 'Archive', [mailOf('a'), mailOf('b')]);
  await startProcess();
  await addAccount();
  await untilSynced();
  await running.pop()!.stop();
  await fillFolder(imapPort, 'Archive', [mailOf('c'), mailOf('b'), mailOf('a')]);
  await startProcess();
  await expect.poll(subjects).toEqual(['Quote a', 'Quote b', 'Quote c']);
});

test('reading everything again finds the mail of a customer who was added since', async () => {
  await mailServer.deliver(owner, mailOf('known'));
  await startProcess();
  const id = await addAccount();
  await untilSynced();
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: 'stranger@elsewhere.example' }];
  await me().customers.add({ id: uuidv7(), kind: 'person', name: 'Stranger', identities });
  await me().mailAccounts.readAgain({ id });
  await expect.poll(subjects).toEqual(['Quote known', 'Quote unknown']);
});

test('excluded folders and people are not read', async () => {
  await fillFolder(mailServer.imapPort, 'Family', [mailOf('family')]);
  await mailServer.deliver(owner, mailOf('work'));
  await mailServer.deliver(owner, mailOf('both', customer, `${owner}, mum@home.example`));
  const id = await addAccount();
  expect((await standing())?.folders).toContain('Family');
  const excluded = { excludedSenders: ['home.example'], excludedFolders: ['Family'] };
  await me().mailAccounts.changeReading({ id, sharing: 'subject', ...excluded });
  await startProcess();
  await untilSynced();
  expect(await stored()).toMatchObject([{ subject: 'Quote work', sharing: 'subject' }]);
});

test('two processes read an account once, and one goes on when the other stops', async () => {
  await mailServer.deliver(owner, mailOf('one'));
  await startProcess();
  await startProcess();
  await addAccount();
  await untilSynced();
  await running.shift()!.stop();
  await mailServer.deliver(owner, mailOf('two'));
  await startProcess();
  await expect.poll(subjects).toEqual(['Quote one', 'Quote two']);
});

test('a wrong password is refused before it is kept, with a sentence', async () => {
  const added = me().mailAccounts.add({ ...accountOn(mailServer.imapPort), password: 'wrong' });
  const problem = { messageKey: 'mailAccounts:problem.wrongPassword' };
  await expect(added).rejects.toMatchObject({ cause: problem });
  expect(await me().mailAccounts.list()).toEqual([]);
});

test('a server that goes away is said so and tried again', async () => {
  await startProcess();
  const id = await addAccount();
  await untilSynced();
  await mailServer.stop();
  const problem = async () => (await standing())?.problem;
  await expect.poll(problem).toBe('away');
  mailServer = await startMailServer({ folder, port: mailServer.imapPort, mailboxes: [] });
  await mailServer.deliver(owner, mailOf('later'));
  await me().mailAccounts.resume({ id });
  await expect.poll(subjects).toEqual(['Quote later']);
});

test('removing an account takes its mail along when asked, and adding it again brings it back', async () => {
  await mailServer.deliver(owner, mailOf('mine'));
  await startProcess();
  const id = await addAccount();
  await untilSynced();
  await me().mailAccounts.remove({ id, removesMail: true });
  expect(await subjects()).toEqual([]);
  await addAccount();
  await expect.poll(subjects).toEqual(['Quote mine']);
});

test('a paused account is not read', async () => {
  const id = await addAccount();
  await me().mailAccounts.pause({ id });
  await mailServer.deliver(owner, mailOf('meanwhile'));
  await startProcess();
  expect(await standing()).toMatchObject({ isPaused: true, firstSyncedAt: null });
  await me().mailAccounts.resume({ id });
  await expect.poll(subjects).toEqual(['Quote meanwhile']);
});
