import { expect, test } from 'vitest';
import { answerProposal } from '../cache/answered-proposals.ts';
import { pullCards } from '../cache/pull.ts';
import { runCommand } from '../cache/run-command.ts';
import { ServerModel } from '../cache/server-model.fixture.ts';
import { cardOf, openCache, uuid } from '../cache/test-cache.fixture.ts';
import { wipe } from '../cache/wipe.ts';
import { lookalikeFinder } from './lookalike-finder.ts';
import type { HeardMail } from './mail-message.ts';
import { panelView } from './panel-view.ts';
import { nothingOpen } from './tab-readings.ts';

const now = () => new Date('2026-11-20T04:00:00.000Z');
const promising: HeardMail = {
  ...{ adapter: 'roundcube', rung: 'structure', messageId: 'INBOX/7', internetMessageId: null },
  from: { address: 'wang@acme.example', name: '' },
  ...{ to: [], subject: '', sentAt: '2026-11-19T02:00:00Z', isList: false, account: null, isOutgoing: false },
  excerpt: 'Thank you. We will pay the deposit by Monday.\n\n> We will ship on Tuesday.',
};

async function device() {
  const db = await openCache();
  const server = new ServerModel();
  server.put(cardOf(1, 'wang@acme.example'));
  await pullCards(db, server);
  const parts = {
    ...{ db, now, known: { has: async () => false }, fetcher: { ask: () => 'answered' as const } },
    ...{ lookalikes: lookalikeFinder(db), runner: { trouble: () => null } },
    marked: { of: async () => [], unsure: async () => [] },
    ballots: { notice: async () => null },
  };
  const proposals = async (mail: HeardMail) => (await panelView(parts, { ...nothingOpen, mail })).proposals;
  return { db, proposals };
}

test('the open mail’s promise is proposed, its quoted history’s is not', async () => {
  const { proposals } = await device();
  expect(await proposals(promising)).toMatchObject([
    { kind: 'make', direction: 'they', quote: 'We will pay the deposit by Monday.', dueOn: '2026-11-23' },
  ]);
});

test.each([
  ['We will pay the deposit tomorrow.', '2026-11-20'],
  ['We will pay the deposit within two working days.', '2026-11-23'],
])('read on Friday, “%s” of Thursday’s mail is due on %s', async (excerpt, dueOn) => {
  const { proposals } = await device();
  expect(await proposals({ ...promising, excerpt })).toMatchObject([{ dueOn }]);
});

test('a list’s mail and a stranger’s propose nothing', async () => {
  const { proposals } = await device();
  expect(await proposals({ ...promising, isList: true })).toEqual([]);
  expect(await proposals({ ...promising, from: { address: 'who@else.example', name: '' } })).toEqual([]);
});

test('nothing is proposed while the organisation has detection switched off', async () => {
  const { db, proposals } = await device();
  await db.write('switches', {
    ...{ organisationId: uuid(90), number: 1, expiresAt: '2026-12-20T00:00:00.000Z', selectors: [] },
    off: [{ part: 'promise-detection', reason: 'finds too much', since: '2026-11-20T00:00:00.000Z' }],
  });
  expect(await proposals(promising)).toEqual([]);
});

test('what was answered is not proposed again, in that mail, and no word of it is kept', async () => {
  const { db, proposals } = await device();
  const [first] = await proposals(promising);
  await answerProposal(db, first!.key);
  expect(await proposals(promising)).toEqual([]);
  expect(await proposals({ ...promising, messageId: 'INBOX/8' })).toHaveLength(1);
  expect(JSON.stringify(await db.answeredProposals.toArray())).not.toMatch(/deposit|INBOX/);
});

test('what was recorded is not proposed again, and its attachment proposes to settle it', async () => {
  const { db, proposals } = await device();
  const input = {
    ...{ id: uuid(70), customerId: uuid(1), direction: 'they' as const, what: 'Pay the deposit' },
    ...{ quote: 'We will pay the deposit by Monday.', dueOn: '2026-11-23', interactionId: null },
  };
  await runCommand(db, { id: uuid(71), name: 'promises.make', input }, '2026-11-19T03:00:00.000Z');
  expect(await proposals(promising)).toEqual([]);
  const later = {
    ...promising,
    ...{
      messageId: 'INBOX/9',
      sentAt: '2026-11-20T02:00:00Z',
      excerpt: 'Dear all',
      attachmentNames: ['payment slip.pdf'],
    },
  };
  expect(await proposals(later)).toMatchObject([
    { kind: 'keep', promiseId: uuid(70), quote: 'payment slip.pdf' },
  ]);
});

test('signing out forgets what was answered', async () => {
  const { db } = await device();
  await answerProposal(db, 'a'.repeat(64));
  await wipe(db, { keepOutbox: false });
  expect(await db.answeredProposals.count()).toBe(0);
});
