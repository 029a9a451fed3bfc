import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { selfSigned } from '../../../test/support/self-signed.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { freePorts } from '../../../test/support/webmail/free-ports.ts';
import { makeScratchFolder } from '../../../test/support/webmail/scratch-folder.ts';
import { createCaller } from '../../router.ts';
import { type Certificate, readCertificate } from './read-certificate.ts';
import { startDropBox } from './start-drop-box.ts';

const domain = 'drop.kith.example';
const customer = 'fang@huarui.example';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let receiver: Awaited<ReturnType<typeof startDropBox>>;
let port: number;
let box: string;
let me: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  me = `staff@${organisation.organisationId}.example`;
  await start();
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: customer }];
  await organisation.as('staff').customers.add({ id: uuidv7(), kind: 'person', name: 'Fang', identities });
  await caller().dropBox.renew({});
  box = (await caller().dropBox.get()).address!;
});
afterEach(() => receiver.stop());

const caller = () => createCaller({ ...organisation.contextFor('staff'), dropBoxDomain: domain });

type More = { limits?: { each: number; total: number }; certificate?: Certificate };

async function start(more: More = {}) {
  port = await freePorts(1);
  receiver = await startDropBox({
    ...{ address: opened.connection, database: opened.database, domain },
    ...{ listen: { host: '127.0.0.1', port }, now: () => organisation.now, log: pino({ enabled: false }) },
    ...{ certificate: null, ...more },
  });
}

type Sent = Parameters<ReturnType<typeof createTransport>['sendMail']>[0];

/** As a mail server hands it over. */
async function send(mail: Sent, way: object = { ignoreTLS: true }): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port, ...way });
  try {
    await transport.sendMail({ from: me, text: 'hello', subject: 'Quote', ...mail });
    return 250;
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0;
  } finally {
    transport.close();
  }
}

const kept = () =>
  organisation.read(({ trx, organisationId }) =>
    trx
      .selectFrom('interactions')
      .select(['subject', 'direction', 'author_id', 'origin'])
      .where('organisation_id', '=', organisationId)
      .execute(),
  );

/** In the copy of an outgoing mail the drop-box stands in the envelope alone. */
const copied = (mail: Sent = {}): Sent => ({ to: customer, envelope: { from: me, to: box }, ...mail });

test('the blind copy of a mail to a customer is kept as written to them', async () => {
  expect(await send(copied())).toBe(250);
  const author_id = organisation.staffIds.staff;
  expect(await kept()).toEqual([{ subject: 'Quote', direction: 'out', author_id, origin: 'mail' }]);
  expect(await caller().dropBox.get()).toMatchObject({
    receivedCount: 1,
    receivedAt: organisation.now.toISOString(),
  });
});

test('a forwarded mail belongs to whom it was from', async () => {
  const text = `---------- Forwarded message ---------
From: Fang <${customer}>
Date: Mon, Mar 2, 2026 at 9:00 AM
Subject: Order

please`;
  expect(await send({ to: box, subject: 'Fwd: Order', text })).toBe(250);
  expect(await kept()).toMatchObject([{ subject: 'Fwd: Order', direction: 'in' }]);
});

test('the same mail twice is kept once and accepted twice', async () => {
  const mail = copied({ messageId: '<once@lanting.example>' });
  expect([await send(mail), await send(mail)]).toEqual([250, 250]);
  expect(await kept()).toHaveLength(1);
});

async function importMbox(text: string) {
  const id = uuidv7();
  const { imports } = organisation.as('manager');
  await imports.begin({ id, kind: 'mail', fileName: 'old.mbox' });
  await imports.upload({ id, position: 0, base64: Buffer.from(text).toString('base64') });
  await imports.preview({ id, sizeBytes: text.length });
  await imports.start({ id, mapping: {}, isDryRun: false });
  await expect.poll(async () => (await imports.get({ id })).state).toBe('done');
}

test('a mail that an import brought in before is not kept a second time', async () => {
  const head = `From: ${me}\nTo: ${customer}\nSubject: Quote\nMessage-ID: <same@lanting.example>`;
  await importMbox(`From x Mon Mar  2 10:00:00 2026\n${head}\n\nhello\n`);
  expect(await kept()).toHaveLength(1);
  expect(await send(copied({ messageId: '<same@lanting.example>' }))).toBe(250);
  expect(await kept()).toMatchObject([{ origin: 'import' }]);
});

test.each([
  ['somebody else than its owner', () => copied({ from: 'stranger@elsewhere.example' })],
  ['a customer who saw the address', () => ({ from: customer, to: box })],
  ['a mail to nobody known', () => copied({ to: 'unknown@elsewhere.example' })],
  ['an automatic reply', () => copied({ headers: { 'auto-submitted': 'auto-replied' } })],
  ['mail of a list', () => copied({ headers: { 'list-id': '<news.lanting.example>' } })],
  ['an address that was guessed', () => copied({ envelope: { from: me, to: `kith-guess@${domain}` } })],
  ['an address elsewhere', () => copied({ envelope: { from: me, to: 'someone@elsewhere.example' } })],
  ['a bounce', () => copied({ envelope: { from: '', to: box } })],
])('%s is refused for good, and leaves nothing', async (_, mail) => {
  expect(await send(mail())).toBe(550);
  expect(await kept()).toEqual([]);
});

test('mail that went round too often is refused', async () => {
  const hops = Array.from({ length: 60 }, (_, hop) => ({ key: 'received', value: `from a by b; ${hop}` }));
  expect(await send(copied({ headers: hops }))).toBe(554);
});

test('more than 25 MB is refused', async () => {
  const attachments = [{ filename: 'film.bin', content: Buffer.alloc(20 * 1024 * 1024) }];
  expect(await send(copied({ attachments }))).toBe(552);
});

test('who floods is told to come later, and what came before is kept', async () => {
  await receiver.stop();
  await start({ limits: { each: 2, total: 100 } });
  const answers = [await send(copied()), await send(copied()), await send(copied())];
  expect(answers).toEqual([250, 250, 450]);
  expect(await kept()).toHaveLength(2);
});

test('after its address was renewed, the one before is refused', async () => {
  await caller().dropBox.renew({});
  expect(await send(copied())).toBe(550);
  box = (await caller().dropBox.get()).address!;
  expect(await send(copied())).toBe(250);
});

test('with a certificate mail may come encrypted, and need not', async () => {
  const certificate = selfSigned(domain);
  await receiver.stop();
  await start({ certificate });
  const encrypted = { requireTLS: true, tls: { ca: certificate.cert, servername: domain } };
  expect(await send(copied({ messageId: '<one@lanting.example>' }), encrypted)).toBe(250);
  expect(await send(copied({ messageId: '<two@lanting.example>' }))).toBe(250);
  expect(await kept()).toHaveLength(2);
});

test('a certificate of another key is refused at the start', async () => {
  const folder = await makeScratchFolder();
  const [one, other] = [selfSigned(domain), selfSigned(domain)];
  const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  await writeFile(files.certificate, one.cert);
  await writeFile(files.key, other.key);
  await expect(readCertificate(files)).rejects.toThrow('KITH_DROPBOX_CERTIFICATE');
  await writeFile(files.key, one.key);
  expect(await readCertificate(files)).toEqual(one);
  await rm(folder, { recursive: true });
});

test('nobody who left is written for', async () => {
  await organisation.as('administrator').people.deactivate({ id: organisation.staffIds.staff });
  expect(await send(copied())).toBe(550);
});

test('an installation that receives no mail offers no address', async () => {
  expect(await organisation.as('staff').dropBox.get()).toMatchObject({ isOffered: false, address: null });
  await expect(organisation.as('staff').dropBox.renew({})).rejects.toMatchObject({
    cause: { messageKey: 'dropBox:notOffered' },
  });
});
