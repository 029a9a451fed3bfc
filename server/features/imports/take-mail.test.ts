import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { startImport, storeFile } from './begin-import.ts';
import { runImport } from './run-import.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

type Given = { kind: IdentityKind; display: string; isAlias?: boolean };

async function addCustomer(name: string, ...given: Given[]): Promise<string> {
  const id = uuidv7();
  const identities = given.map((identity) => ({ id: uuidv7(), ...identity }));
  const kind = given.some((identity) => identity.kind === 'domain') ? 'company' : 'person';
  await organisation.as('manager').customers.add({ id, kind, name, identities, ownerId: null });
  return id;
}

const mailFrom = (address: string, headers = '') =>
  `From x Mon Mar  2 10:00:00 2026\nFrom: ${address}\nSubject: Quote\n${headers}Message-ID: <${address}>\n\nhello\n\n`;

async function takeMbox(text: string) {
  const id = uuidv7();
  const { database, organisationId, now } = organisation;
  async function* bytes() {
    yield Buffer.from(text);
  }
  const { mapping } = await storeFile({
    database,
    organisationId,
    now,
    staffId: organisation.staffIds.manager,
    id,
    kind: 'mail',
    fileName: 'old.mbox',
    bytes: bytes(),
  });
  await writeUnclocked(database, organisationId, (scope) =>
    startImport(scope, { id, mapping, isDryRun: false }),
  );
  return runImport({ database, organisationId, now: () => now }, id);
}

const owners = () =>
  organisation.read(async ({ trx, organisationId }) => {
    const rows = await trx
      .selectFrom('interactions')
      .select('customer_id')
      .where('organisation_id', '=', organisationId)
      .execute();
    return rows.map((row) => row.customer_id);
  });

const leftOut = { read: 1, added: 0, skipped: 1, rejected: 0 };

test('mail of an address said not to be the customer is left out', async () => {
  const customerId = await addCustomer('Lanting', { kind: 'domain', display: 'lanting.example' });
  const rejection = { id: uuidv7(), customerId, address: 'temp@lanting.example' };
  await organisation.as('staff').customers.rejectMatch(rejection);
  expect(await takeMbox(mailFrom('temp@lanting.example'))).toMatchObject(leftOut);
  expect(await takeMbox(mailFrom('fang@lanting.example'))).toMatchObject({ added: 1 });
});

test('mail of a domain that is never a customer is left out, subdomains too', async () => {
  await addCustomer('Spam Inc', { kind: 'domain', display: 'spam.example' });
  await organisation.as('staff').customers.setDomainRule({ domain: 'spam.example', kind: 'never' });
  expect(await takeMbox(mailFrom('x@news.spam.example'))).toMatchObject(leftOut);
});

test('a machine of a known company is nobody, unless a person recorded its address', async () => {
  await addCustomer('Lanting', { kind: 'domain', display: 'lanting.example' });
  expect(await takeMbox(mailFrom('no-reply@lanting.example'))).toMatchObject(leftOut);
  const orders = await addCustomer('Orders', { kind: 'email', display: 'no-reply@lanting.example' });
  expect(await takeMbox(mailFrom('no-reply@lanting.example'))).toMatchObject({ added: 1 });
  expect(await owners()).toEqual([orders]);
});

test('mail of an alias belongs to its customer, not to the company', async () => {
  await addCustomer('Lanting', { kind: 'domain', display: 'lanting.example' });
  const fang = await addCustomer('王芳', { kind: 'email', display: 'wf@lanting.example', isAlias: true });
  expect(await takeMbox(mailFrom('WF@lanting.example'))).toMatchObject({ added: 1 });
  expect(await owners()).toEqual([fang]);
});

test('mail of a branch belongs to the branch before its head office', async () => {
  await addCustomer('Acme', { kind: 'domain', display: 'acme.example' });
  const branch = await addCustomer('Acme Bern', { kind: 'domain', display: 'bern.acme.example' });
  expect(await takeMbox(mailFrom('anna@mail.bern.acme.example'))).toMatchObject({ added: 1 });
  expect(await owners()).toEqual([branch]);
});

test('a free-mail domain names no company', async () => {
  await addCustomer('Villagers', { kind: 'domain', display: 'villagemail.example' });
  await organisation
    .as('staff')
    .customers.setDomainRule({ domain: 'villagemail.example', kind: 'free-mail' });
  expect(await takeMbox(mailFrom('x@villagemail.example'))).toMatchObject(leftOut);
});

test('mail of an address two customers share is stored for neither', async () => {
  await addCustomer('Ann', { kind: 'email', display: 'team@tie.example' });
  await addCustomer('Bob', { kind: 'email', display: 'team@tie.example' });
  expect(await takeMbox(mailFrom('team@tie.example'))).toMatchObject(leftOut);
  expect(await owners()).toEqual([]);
});

test('a mail we sent to a known and a shared address is stored for the known one only', async () => {
  await addCustomer('Ann', { kind: 'email', display: 'team@tie.example' });
  await addCustomer('Bob', { kind: 'email', display: 'team@tie.example' });
  const carl = await addCustomer('Carl', { kind: 'email', display: 'carl@one.example' });
  await organisation.as('administrator').customers.setDomainRule({ domain: 'ours.example', kind: 'own' });
  const sent = mailFrom('lin@ours.example', 'To: team@tie.example, carl@one.example\n');
  expect(await takeMbox(sent)).toMatchObject({ added: 1, skipped: 0 });
  expect(await owners()).toEqual([carl]);
});

test('a batch of newsletters to hundreds of people each is taken in whole', async () => {
  const known = await Promise.all(
    Array.from({ length: 25 }, (_, index) =>
      addCustomer(`Reader ${index}`, { kind: 'email', display: `r${index}@readers.example` }),
    ),
  );
  await organisation.as('administrator').customers.setDomainRule({ domain: 'ours.example', kind: 'own' });
  const letters = Array.from({ length: 300 }, (_, letter) => {
    const strangers = Array.from({ length: 230 }, (_, index) => `s${letter}-${index}@far.example`);
    const readers = known.map((_, index) => `r${index}@readers.example`);
    return mailFrom(`letter${letter}@ours.example`, `To: ${[...readers, ...strangers].join(', ')}\n`);
  });
  expect(await takeMbox(letters.join(''))).toMatchObject({ read: 300, added: 300, rejected: 0 });
  expect(await owners()).toHaveLength(300 * known.length);
});

test('a mail with an endless message id is counted once', async () => {
  const ann = await addCustomer('Ann', { kind: 'email', display: 'ann@one.example' });
  const endless = mailFrom('ann@one.example').replace('<ann@', `<${'x'.repeat(1200)}@`);
  expect(await takeMbox(endless)).toMatchObject({ read: 1, added: 1, skipped: 0, unchanged: 0 });
  expect(await owners()).toEqual([ann]);
});

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const withFile = (name: string) =>
  `MIME-Version: 1.0\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="${encoded(name)}"\n`;

test.each([
  ['with a NUL in its id', 'Message-ID: <a\0b@x>\n'],
  ['with an id longer than a line of mail', `Message-ID: <${longId()}>\n`],
  ['with a NUL in the name of a file', withFile('offer\0.pdf')],
  ['whose file name is cut inside a letter', withFile(`${'x'.repeat(299)}😀.pdf`)],
])('a mail %s comes in like others', async (_, headers) => {
  await addCustomer('Fang', { kind: 'email', display: 'fang@huarui.example' });
  const odd = `From x Mon Mar  2 10:00:00 2026\nFrom: fang@huarui.example\n${headers}\nhello\n\n`;
  const both = odd + mailFrom('fang@huarui.example');
  expect(await takeMbox(both)).toMatchObject({ read: 2, added: 2 });
  expect(await takeMbox(both)).toMatchObject({ read: 2, unchanged: 2 });
});

/** Letters that no index compresses. */
function longId() {
  return Array.from({ length: 990 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join(
    '',
  );
}

test.each(['Mon, 1 Jan 99999 00:00:00 +0000', '0000-01-01T00:00:00+14:00'])(
  'a mail dated %s stands at the time it was brought in',
  async (date) => {
    await addCustomer('Fang', { kind: 'email', display: 'fang@huarui.example' });
    await takeMbox(mailFrom('fang@huarui.example', `Date: ${date}\n`));
    const days = await organisation.read(({ trx }) =>
      trx.selectFrom('interactions').select('happened_at').execute(),
    );
    expect(days).toEqual([{ happened_at: organisation.now }]);
  },
);
