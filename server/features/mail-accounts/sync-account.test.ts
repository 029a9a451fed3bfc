import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startNetEaseLike } from '../../../test/support/netease-like-imap.ts';
import { createTestOrganisation, openTestDatabase } from '../../../test/support/test-organisation.ts';
import { loadAccount } from './load-account.ts';
import { openImap } from './open-imap.ts';
import { syncAccount } from './sync-account.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** One pass over an account at a server that says so. */
async function syncAt(conduct: NonNullable<Parameters<typeof startNetEaseLike>[0]>) {
  const server = await startNetEaseLike(conduct);
  closing.push(server.stop);
  const organisation = await createTestOrganisation(opened.database);
  const { database, organisationId, now } = organisation;
  const accountId = uuidv7();
  await organisation.as('staff').mailAccounts.add({
    ...{ id: accountId, address: 'mei@163.com', userName: 'mei', password: 'code' },
    ...{ host: '127.0.0.1', port: server.port, security: 'none' },
  });
  const { account, login } = await organisation.write((scope) => loadAccount(scope, accountId));
  const client = await openImap(login);
  closing.push(() => client.close());
  await syncAccount({
    ...{ database, organisationId, accountId, now: () => now, client },
    ...{ signal: new AbortController().signal, account: { ...account, startedAt: now } },
  });
  return organisation.read(({ trx }) =>
    trx.selectFrom('mail_account_folders').select(['path', 'uid_validity']).orderBy('path').execute(),
  );
}

test('a folder that is closed to us keeps nobody from the others', async () => {
  const folders = await syncAt({ folders: ['INBOX', 'Board', 'Customers'], closed: ['Board'] });
  expect(folders.filter(({ uid_validity }) => uid_validity === 1).map(({ path }) => path)).toEqual([
    'Customers',
    'INBOX',
  ]);
});
