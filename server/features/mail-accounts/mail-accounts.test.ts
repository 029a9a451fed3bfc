import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type NetEaseLike, startNetEaseLike } from '../../../test/support/netease-like-imap.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { keepPassword, readPassword } from './passwords.ts';
import { recordFault } from './record-fault.ts';
import { rememberFolders } from './remember-folders.ts';

const secret = 'the authorisation code';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: NetEaseLike;
let organisation: TestOrganisation;
let id: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startNetEaseLike();
});
afterAll(async () => {
  await server.stop();
  await opened.close();
});
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  id = uuidv7();
  await me().mailAccounts.add(account(id));
});

const me = () => organisation.as('staff');
const mine = async () => (await me().mailAccounts.list())[0]!;
const notFound = { cause: { code: 'not-found' } };

const account = (accountId: string) => ({
  ...{ id: accountId, address: 'Mei@163.com', userName: 'mei', password: secret },
  ...{ host: '127.0.0.1', port: server.port, security: 'none' as const },
});

const fault = (problem: 'away' | 'wrongPassword') =>
  organisation.write((scope) => recordFault(scope, { accountId: id, problem, now: organisation.now }));

test('a password is kept sealed, opened for reading mail alone, and neither shown nor noted', async () => {
  const kept = await organisation.write((scope) => readPassword(scope, id));
  expect(kept).toBe(secret);
  const noted = await organisation.read(({ trx }) =>
    trx.selectFrom('audit_entries').selectAll().where('subject_id', '=', id).execute(),
  );
  expect(noted).toHaveLength(1);
  expect(JSON.stringify([await me().mailAccounts.list(), noted])).not.toContain(secret);
  const stolen = organisation.read(({ trx }) => trx.selectFrom('auth.mail_passwords').selectAll().execute());
  await expect(stolen).rejects.toThrow('permission denied');
});

test('nobody else sees or changes it, managers and administrators neither', async () => {
  for (const other of ['colleague', 'manager', 'administrator'] as const) {
    expect(await organisation.as(other).mailAccounts.list()).toEqual([]);
    await expect(organisation.as(other).mailAccounts.pause({ id })).rejects.toMatchObject(notFound);
    const removed = organisation.as(other).mailAccounts.remove({ id, removesMail: true });
    await expect(removed).rejects.toMatchObject(notFound);
  }
});

test('the same address is added once, in whatever spelling', async () => {
  const again = me().mailAccounts.add({ ...account(uuidv7()), address: 'mei@163.COM' });
  await expect(again).rejects.toMatchObject({ cause: { messageKey: 'mailAccounts:alreadyThere' } });
});

test('after each fault it waits twice as long, an hour at most', async () => {
  const waits: number[] = [];
  for (let time = 0; time < 8; time++) {
    await fault('away');
    waits.push((Date.parse((await mine()).retryAt!) - organisation.now.getTime()) / 60_000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test('a password refused three times is not tried again until its owner says so', async () => {
  expect([await fault('wrongPassword'), await fault('wrongPassword')]).toEqual([true, true]);
  expect(await fault('wrongPassword')).toBe(false);
  expect(await mine()).toMatchObject({ isPaused: true, problem: 'wrongPassword', retryAt: null });
  await me().mailAccounts.changePassword({ id, password: 'a fresh code' });
  expect(await mine()).toMatchObject({ isPaused: false, problem: null });
  expect(await organisation.write((scope) => readPassword(scope, id))).toBe('a fresh code');
});

test('its password goes when it goes', async () => {
  await me().mailAccounts.remove({ id, removesMail: false });
  await expect(organisation.write((scope) => readPassword(scope, id))).rejects.toThrow('no result');
  await expect(organisation.write((scope) => keepPassword(scope, id, secret))).rejects.toThrow('foreign key');
});

test('an account may have more folders than a statement has parameters, and folders go', async () => {
  const projects = Array.from({ length: 66_000 }, (_, at) => `Project ${at}`);
  for (const paths of [projects, projects.slice(1)]) {
    await organisation.write((scope) => rememberFolders(scope, id, paths));
    const known = await organisation.read(({ trx }) =>
      trx.selectFrom('mail_account_folders').select('path').where('account_id', '=', id).execute(),
    );
    expect(known).toHaveLength(paths.length);
  }
});
