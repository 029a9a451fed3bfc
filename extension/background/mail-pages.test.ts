import { expect, test } from 'vitest';
import type { TaughtRule } from '../../shared/features/mail-clients/model.ts';
import type { MarkedPromise } from '../../shared/features/writing/model.ts';
import type { ComposedMail, ReadMail } from '../mail/mail-adapter.ts';
import { bareSetup } from '../mail/page-setup.ts';
import { createChanges } from './changes.ts';
import { fakePort, settled } from './fake-port.fixture.ts';
import type { HeardMail } from './mail-message.ts';
import { mailPages } from './mail-pages.ts';
import { mailWriting } from './mail-writing.ts';
import { markedPromises } from './marked-promises.ts';
import { type SessionArea, tabReadings } from './tab-readings.ts';

function sessionArea(): SessionArea {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    },
    remove: async (key) => void kept.delete(key),
  };
}

const mail: ReadMail = {
  adapter: 'generic',
  rung: 'structure',
  messageId: 'm1',
  internetMessageId: null,
  from: { address: 'wang@acme.example', name: '王芳' },
  to: [],
  subject: '报价',
  shownDate: null,
  isList: false,
  excerpt: '',
  account: null,
  isOutgoing: false,
};

const { shownDate: _, ...shown } = mail;
const heard: HeardMail = { ...shown, sentAt: null };

const draft: ComposedMail = {
  adapter: 'roundcube',
  composeId: 'compose/1',
  to: [mail.from],
  cc: [],
  bcc: [],
  subject: '报价',
  text: '您好',
  attachmentNames: [],
  inReplyTo: null,
  account: null,
};

function served({ port }: ReturnType<typeof fakePort>, isAllowed = true) {
  return { tabId: 7, host: 'desk.test', port, mayRead: async () => isAllowed };
}

function background(area = sessionArea()) {
  const readings = tabReadings(area);
  const recorded: MarkedPromise[] = [];
  const setup = { now: bareSetup, wait: async () => {} };
  const taught: TaughtRule[] = [];
  const counted: unknown[] = [];
  const marked = markedPromises(area, async (promise) => void recorded.push(promise));
  const writing = mailWriting({ readings, marked });
  const shortcutsFor = async () => [{ typed: ';hi', text: '您好' }];
  const pages = mailPages({
    ...{ readings, writing, opened: createChanges(), shortcutsFor, readyToExpand: async () => undefined },
    async setupFor() {
      const { now } = setup;
      await setup.wait();
      return now;
    },
    teach: async (rule) => void taught.push(rule),
    count: async (adapter, counts) => void counted.push([adapter, counts]),
  });
  return { readings, pages, marked, recorded, setup, taught, counted };
}

test('what a mail page reads is what its tab has open', async () => {
  const { readings, pages } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'reading', mail });
  await settled();
  expect((await readings.get(7)).mail).toEqual(heard);
  expect((await readings.get(8)).mail).toBeNull();
});

test.each([
  ['no message', { type: 'shout' }],
  ['a subject of a megabyte', { type: 'reading', mail: { ...mail, subject: 'x'.repeat(1_000_000) } }],
  ['an address that is no text', { type: 'reading', mail: { ...mail, from: { address: {}, name: '' } } }],
  [
    'a date of a megabyte',
    { type: 'reading', mail: { ...mail, shownDate: { text: 'x'.repeat(1_000_000), order: 'ymd' } } },
  ],
  ['a thousand recipients', { type: 'reading', mail: { ...mail, to: Array(1000).fill(mail.from) } }],
  ['a book being written', { type: 'composing', draft: { ...draft, text: 'x'.repeat(20_001) } }],
  ['a call meant for surfaces', { type: 'call', id: 'x', kind: 'mutation', path: 'pairing.signOut' }],
])('%s from a hostile page changes nothing', async (_what, message) => {
  const { readings, pages } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'reading', mail });
  await settled();
  page.say(message);
  await settled();
  expect(await readings.get(7)).toMatchObject({ mail: heard, draft: null });
});

test('a site that was withdrawn is read no more, and its dock closes', async () => {
  const { readings, pages } = background();
  const page = fakePort();
  pages.serve(served(page, false));
  page.say({ type: 'reading', mail });
  await settled();
  expect((await readings.get(7)).mail).toBeNull();
  expect(page.sent).toEqual([{ type: 'dock', open: false }]);
});

test('what a tab has open outlives the background', async () => {
  const area = sessionArea();
  await background(area).readings.read(7, heard);
  expect((await background(area).readings.get(7)).mail).toEqual(heard);
});

test('the date a page shows is heard as the instant it means', async () => {
  const { pages, readings } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({
    type: 'reading',
    mail: { ...mail, shownDate: { text: '2026年1月12日 上午9:15 UTC', order: 'ymd' } },
  });
  await settled();
  expect((await readings.get(7)).mail).toMatchObject({ sentAt: '2026-01-12T09:15:00.000Z' });
});

test('a choice by hand holds for its mail alone', async () => {
  const { readings } = background();
  await readings.read(7, heard);
  await readings.change(7, { chosenCustomerId: 'c1' });
  await readings.read(7, { ...heard, excerpt: 'more of it' });
  expect((await readings.get(7)).chosenCustomerId).toBe('c1');
  await readings.read(7, { ...heard, messageId: 'm2' });
  expect((await readings.get(7)).chosenCustomerId).toBeNull();
});

test('a page that is left has nothing open', async () => {
  const { readings, pages } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'reading', mail });
  await settled();
  page.close();
  await settled();
  expect((await readings.get(7)).mail).toBeNull();
});

test('what is being written is kept until its page is left', async () => {
  const { readings, pages } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'composing', draft });
  await settled();
  expect((await readings.get(7)).draft).toEqual(draft);
  page.close();
  await settled();
  expect((await readings.get(7)).draft).toBeNull();
});

test('a choice by hand holds for the mail being written alone', async () => {
  const { readings } = background();
  await readings.write(7, draft);
  await readings.change(7, { chosenCustomerId: 'c1' });
  await readings.write(7, { ...draft, text: '您好，附件请查收' });
  expect((await readings.get(7)).chosenCustomerId).toBe('c1');
  await readings.write(7, { ...draft, composeId: 'compose/2' });
  expect((await readings.get(7)).chosenCustomerId).toBeNull();
});

test('a draft is answered with what became of it', async () => {
  const { pages } = background();
  const page = fakePort();
  pages.serve(served(page));
  const outcome = pages.draft(7, { text: '您好' });
  await settled();
  expect(page.sent).toEqual([{ type: 'draft', draft: { text: '您好' } }]);
  page.say({ type: 'draft-outcome', outcome: 'inserted' });
  expect(await outcome).toBe('inserted');
});

test('a draft goes on in the compose page that the host opened for it', async () => {
  const { pages } = background();
  const reading = fakePort();
  pages.serve(served(reading));
  const outcome = pages.draft(7, { text: '您好' });
  await settled();
  reading.close();
  const compose = fakePort();
  pages.serve(served(compose));
  await settled();
  expect(compose.sent).toEqual([{ type: 'draft', draft: { text: '您好' }, resumed: true }]);
  compose.say({ type: 'draft-outcome', outcome: 'inserted' });
  expect(await outcome).toBe('inserted');
});

test('a draft goes on in the window of its own that the host writes in', async () => {
  const { pages } = background();
  pages.serve(served(fakePort()));
  const outcome = pages.draft(7, { text: '您好' });
  await settled();
  const compose = fakePort();
  pages.serve({ ...served(compose), tabId: 8, openerTabId: 7 });
  await settled();
  expect(compose.sent).toEqual([{ type: 'draft', draft: { text: '您好' }, resumed: true }]);
  compose.say({ type: 'draft-outcome', outcome: 'inserted' });
  expect(await outcome).toBe('inserted');
});

test('without a mail page there is nowhere to draft', async () => {
  expect(await background().pages.draft(7, { text: '您好' })).toBe('no-compose');
});

test('what can be typed is said to a page that writes, once until it changes', async () => {
  const { pages } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'composing', draft });
  await settled();
  page.say({ type: 'composing', draft: { ...draft, text: '您好，' } });
  await settled();
  expect(page.sent).toEqual([{ type: 'shortcuts', shortcuts: [{ typed: ';hi', text: '您好' }] }]);
});

test('a marked promise is recorded when the host has sent and its page is left', async () => {
  const { pages, marked, recorded } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'composing', draft });
  await settled();
  const ids = {
    id: '01900000-0000-7000-8000-000000000001',
    customerId: '01900000-0000-7000-8000-000000000002',
  };
  const promise = { ...ids, what: '报价', quote: '您好', dueOn: '2026-11-20' };
  await marked.mark(draft, [promise]);
  page.say({ type: 'sending', composeId: 'compose/1', isUnderWay: true });
  await settled();
  page.close();
  await settled();
  expect(recorded).toEqual([promise]);
});

const place = 'body > main > h1:nth-of-type(1)';
const rule: TaughtRule = {
  ...{ id: '0197a000-0000-7000-8000-000000000001', host: 'desk.test', version: 1, isShared: false },
  ...{ sender: { ladder: [{ rung: 'structure', selector: place }], place }, subject: null, row: null },
};

test('a page is told how it is read when it comes and when that changes, and not twice', async () => {
  const { pages, setup } = background();
  const page = fakePort();
  setup.now = { ...bareSetup, off: ['gmail'] };
  pages.serve(served(page));
  await settled();
  pages.setUpAgain();
  await settled();
  setup.now = { ...bareSetup, rules: [rule] };
  pages.setUpAgain();
  await settled();
  expect(page.sent).toEqual([
    { type: 'setup', setup: { ...bareSetup, off: ['gmail'] } },
    { type: 'setup', setup: { ...bareSetup, rules: [rule] } },
  ]);
});

test('an answer that comes late does not undo a later one', async () => {
  const { pages, setup } = background();
  const page = fakePort();
  const late: (() => void)[] = [];
  setup.wait = () => new Promise((go) => late.push(go));
  pages.serve(served(page));
  setup.wait = async () => undefined;
  setup.now = { ...bareSetup, off: ['gmail'] };
  pages.setUpAgain();
  await settled();
  for (const go of late) go();
  await settled();
  expect(page.sent).toEqual([{ type: 'setup', setup: { ...bareSetup, off: ['gmail'] } }]);
});

test('what is shown on a page is kept for its host alone', async () => {
  const { pages, taught } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'taught', rule: { ...rule, host: 'bank.test' } });
  page.say({ type: 'taught', rule: { ...rule, sender: { ladder: [], place: 'script' } } });
  page.say({ type: 'taught', rule });
  await settled();
  expect(taught).toEqual([rule]);
});

test('a page that finds less than it should is known to, and counted without anything of it', async () => {
  const { pages, readings, counted } = background();
  const page = fakePort();
  pages.serve(served(page));
  page.say({ type: 'page', adapter: 'gmail' });
  page.say({ type: 'health', adapter: 'gmail', counts: [{ rung: 'structure', expected: 1, found: 0 }] });
  await settled();
  expect(await readings.get(7)).toMatchObject({ adapter: 'gmail', isDegraded: true });
  expect(counted).toEqual([['gmail', [{ rung: 'structure', expected: 1, found: 0 }]]]);
});
