import { expect, test } from 'vitest';
import type { Card } from '../../shared/features/sync/model.ts';
import { makeCard } from '../../test/support/make-card.ts';
import { pullCards } from '../cache/pull.ts';
import { runCommand } from '../cache/run-command.ts';
import { ServerModel } from '../cache/server-model.fixture.ts';
import { cardOf, openCache, uuid } from '../cache/test-cache.fixture.ts';
import type { ComposedMail } from '../mail/mail-adapter.ts';
import type { FetchState } from './address-fetcher.ts';
import { lookalikeFinder } from './lookalike-finder.ts';
import type { HeardMail } from './mail-message.ts';
import { panelView } from './panel-view.ts';
import { nothingOpen } from './tab-readings.ts';

const now = () => new Date('2026-11-22T04:00:00.000Z');
const at = now().toISOString();

function mailFrom(address: string, parts: Partial<HeardMail> = {}): HeardMail {
  return {
    adapter: 'generic',
    rung: 'structure',
    messageId: 'm1',
    internetMessageId: null,
    from: { address, name: '' },
    to: [],
    subject: '',
    sentAt: null,
    isList: false,
    excerpt: '',
    account: null,
    isOutgoing: false,
    ...parts,
  };
}

const emptyDraft: ComposedMail = {
  ...{ adapter: 'roundcube', composeId: 'compose/1', to: [], cc: [], bcc: [], subject: '', text: '' },
  ...{ attachmentNames: [], inReplyTo: null, account: null },
};

/** A device with 王 of Acme, whose domain is Acme's too, and two customers who share one address. */
async function panel({
  isKnown = false,
  fetching = 'fetching' as FetchState,
  wang = cardOf(1, 'wang@acme.example'),
  others = [] as Card[],
} = {}) {
  const db = await openCache();
  const server = new ServerModel();
  const offices = [cardOf(2, 'office@shared.example'), cardOf(3, 'office@shared.example')];
  for (const card of [wang, ...offices, ...others]) server.put(card);
  await pullCards(db, server);
  const asked: string[] = [];
  const parts = {
    db,
    now,
    known: { has: async () => isKnown },
    fetcher: {
      ask: (address: string) => {
        asked.push(address);
        return fetching;
      },
    },
    lookalikes: lookalikeFinder(db),
    marked: { of: async () => [], unsure: async () => [] },
    runner: { trouble: () => null },
    ballots: { notice: async () => null },
  };
  const lookAtDraft = (draft: ComposedMail) => panelView(parts, { ...nothingOpen, draft });
  const look = (mail: HeardMail | null, chosenCustomerId: string | null = null) =>
    panelView(parts, { ...nothingOpen, mail, chosenCustomerId });
  return {
    db,
    asked,
    look,
    lookAtDraft,
    subject: async (mail: HeardMail | null) => (await look(mail)).subject,
  };
}

test('nothing is open', async () => {
  const { subject } = await panel();
  expect(await subject(null)).toEqual({ state: 'nothing-open' });
});

test('the sender is shown with why they were matched', async () => {
  const { subject } = await panel();
  expect(await subject(mailFrom('WANG@acme.example'))).toMatchObject({
    state: 'card',
    card: { customer: { id: uuid(1) } },
    match: { reason: 'address', via: 'wang@acme.example' },
    runnerUp: null,
    pendingIds: [],
  });
});

test('of a mail we wrote, the recipient who is not ourselves is shown', async () => {
  const { subject } = await panel();
  const to = [
    { address: 'lin@kith.example', name: '' },
    { address: 'wang@acme.example', name: '' },
  ];
  const sent = mailFrom('lin@kith.example', { isOutgoing: true, account: 'Lin@kith.example', to });
  expect(await subject(sent)).toMatchObject({ state: 'card', card: { customer: { id: uuid(1) } } });
});

test('while a mail is written, the customer it is addressed to is shown', async () => {
  const { lookAtDraft } = await panel();
  const view = await lookAtDraft({
    ...emptyDraft,
    to: [{ address: 'lin@kith.example', name: '' }],
    cc: [{ address: 'wang@acme.example', name: '王芳' }],
    subject: '报价',
    account: 'lin@kith.example',
  });
  expect(view.mail).toMatchObject({ address: 'wang@acme.example', subject: '报价', isOutgoing: true });
  expect(view.subject).toMatchObject({ state: 'card', card: { customer: { id: uuid(1) } } });
  expect(view.draft?.addressees).toMatchObject([
    { address: 'lin@kith.example', customerId: null, customerName: '', offers: 'unknown' },
    { address: 'wang@acme.example', customerId: uuid(1), customerName: '客户1', offers: 'not-asked' },
  ]);
});

test('who refused offers by mail, and who is written to unseen, is known while writing', async () => {
  const { db, lookAtDraft } = await panel();
  const answer = { id: uuid(60), customerId: uuid(1), purpose: 'marketing', channel: 'mail' } as const;
  const input = {
    ...answer,
    state: 'withdrawn',
    saidOn: '2026-11-20',
    wording: '',
    source: 'staff',
  } as const;
  await runCommand(db, { id: uuid(61), name: 'consents.record', input }, at);
  const view = await lookAtDraft({ ...emptyDraft, bcc: [{ address: 'wang@acme.example', name: '' }] });
  expect(view.draft?.addressees).toMatchObject([{ isBlind: true, offers: 'withdrawn' }]);
});

test('a stranger whose domain could be taken for a customer’s is pointed out', async () => {
  const { lookAtDraft } = await panel();
  const to = [{ address: 'wang@shareb.example', name: '' }];
  const view = await lookAtDraft({ ...emptyDraft, to });
  expect(view.draft?.lookalikes).toEqual([
    { address: 'wang@shareb.example', domain: 'shareb.example', like: 'shared.example', how: 'few-letters' },
  ]);
});

test('a tie is for a person to decide, and the decision holds', async () => {
  const { look } = await panel();
  const mail = mailFrom('office@shared.example');
  expect((await look(mail)).subject).toMatchObject({
    state: 'several',
    candidates: [{ customerId: uuid(2) }, { customerId: uuid(3) }],
  });
  expect((await look(mail, uuid(3))).subject).toMatchObject({
    state: 'card',
    card: { customer: { id: uuid(3) } },
    match: null,
  });
});

test('a stranger is unknown, and nobody is asked', async () => {
  const { subject, asked } = await panel();
  expect(await subject(mailFrom('x@nowhere.example'))).toEqual({
    state: 'unknown',
    domain: 'nowhere.example',
  });
  expect(asked).toEqual([]);
});

test.each([
  ['fetching', { state: 'fetching' }],
  ['failed', { state: 'not-on-device' }],
  ['answered', { state: 'unknown', domain: 'nowhere.example' }],
] as const)('an address known elsewhere, %s', async (fetching, expected) => {
  const { subject } = await panel({ isKnown: true, fetching });
  expect(await subject(mailFrom('x@nowhere.example'))).toEqual(expected);
});

test('a name without an address is for a person to decide, among those who bear it', async () => {
  const { look, asked } = await panel({ isKnown: true });
  const mail = mailFrom('', { from: { address: '', name: '客户2 (Purchasing)' } });
  expect(await look(mail)).toMatchObject({
    subject: { state: 'name-only', candidates: [{ customerId: uuid(2), name: '客户2' }] },
    undoable: null,
  });
  expect(await look(mail, uuid(2))).toMatchObject({ subject: { state: 'card', match: null } });
  const stranger = mailFrom('', { from: { address: '', name: 'Mia Hoffmann' } });
  expect(await look(stranger)).toMatchObject({ subject: { state: 'name-only', candidates: [] } });
  expect(asked).toEqual([]);
});

test('a list is a list, and no-reply no customer', async () => {
  const { subject } = await panel();
  expect(await subject(mailFrom('wang@acme.example', { isList: true }))).toEqual({ state: 'list' });
  expect(await subject(mailFrom('no-reply@shop.example'))).toEqual({ state: 'no-reply' });
});

test('a domain that was ruled out is out at once', async () => {
  const { db, subject } = await panel();
  const rule = { domain: 'nowhere.example', kind: 'never' as const };
  await runCommand(db, { id: uuid(80), name: 'customers.setDomainRule', input: rule }, at);
  expect(await subject(mailFrom('x@nowhere.example'))).toEqual({ state: 'never', domain: 'nowhere.example' });
});

test('"not them" can be taken back while it holds', async () => {
  const { db, look } = await panel();
  const mail = mailFrom('wang@acme.example');
  const input = { id: uuid(81), customerId: uuid(1), address: 'Wang@acme.example' };
  await runCommand(db, { id: uuid(82), name: 'customers.rejectMatch', input }, at);
  expect(await look(mail)).toMatchObject({
    subject: { state: 'unknown' },
    undoable: { rejectionId: uuid(81), customerName: '客户1', address: 'wang@acme.example' },
  });
  await runCommand(db, { id: uuid(83), name: 'customers.undoRejectMatch', input: { id: uuid(81) } }, at);
  expect(await look(mail)).toMatchObject({ subject: { state: 'card' }, undoable: null });
});

test('rows made here are marked until the server has them', async () => {
  const { db, subject } = await panel();
  const input = {
    id: uuid(84),
    customerId: uuid(1),
    direction: 'we' as const,
    what: '报价',
    quote: '',
    dueOn: '2026-11-20',
    interactionId: null,
  };
  await runCommand(db, { id: uuid(85), name: 'promises.make', input }, at);
  expect(await subject(mailFrom('wang@acme.example'))).toMatchObject({
    pendingIds: [uuid(84)],
    prompts: [{ kind: 'our-promise-late', promiseId: uuid(84) }],
  });
});

test('a company that is due to reorder says so where one of its people writes', async () => {
  const orders = { lastOrderAt: '2026-10-20T02:00:00.000Z', orderRhythmDays: 30 };
  const acme = makeCard({ customer: { id: uuid(9), kind: 'company', name: 'Acme' }, facts: orders });
  const wang = cardOf(1, 'wang@acme.example');
  const { subject } = await panel({
    wang: { ...wang, customer: { ...wang.customer, companyId: uuid(9), companyName: 'Acme' } },
    others: [acme],
  });
  expect(await subject(mailFrom('wang@acme.example'))).toMatchObject({
    card: { customer: { id: uuid(1) } },
    prompts: [{ kind: 'due-to-reorder', customerId: uuid(9) }],
  });
});
