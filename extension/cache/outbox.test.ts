import { expect, test } from 'vitest';
import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import type { CacheDatabase } from './database.ts';
import { dropCommand, pushOutbox, retryCommand } from './outbox.ts';
import { pullCards } from './pull.ts';
import { runCommand } from './run-command.ts';
import { ServerModel } from './server-model.fixture.ts';
import { cardOf, openCache, uuid } from './test-cache.fixture.ts';

const at = '2026-11-20T03:00:00.000Z';

function note(n: number, text: string): ParsedCommand {
  const input = {
    id: uuid(500 + n),
    customerId: uuid(1),
    kind: 'note' as const,
    direction: 'none' as const,
    happenedAt: at,
    subject: '',
    text,
    attachments: [],
    sharing: 'everything' as const,
    messageId: null,
  };
  return { id: uuid(600 + n), name: 'interactions.log', input };
}

async function pulledCache(): Promise<{ db: CacheDatabase; server: ServerModel }> {
  const db = await openCache();
  const server = new ServerModel();
  server.put(cardOf(1, 'wang@acme.example'));
  await pullCards(db, server);
  return { db, server };
}

const notes = async (db: CacheDatabase) =>
  (await db.cards.get(uuid(1)))!.shown.interactions.map(({ text }) => text);

test('a command shows at once and waits', async () => {
  const { db } = await pulledCache();
  await runCommand(db, note(1, '要样品'), at);
  expect(await notes(db)).toEqual(['要样品']);
  expect(await db.outbox.where('state').equals('waiting').count()).toBe(1);
});

test('the same command a second time is one command', async () => {
  const { db } = await pulledCache();
  await runCommand(db, note(1, '要样品'), at);
  await runCommand(db, note(1, '要样品'), at);
  expect(await notes(db)).toEqual(['要样品']);
  expect(await db.outbox.count()).toBe(1);
});

test('commands are pushed in the order they were done', async () => {
  const { db, server } = await pulledCache();
  for (const n of [3, 1, 2]) await runCommand(db, note(n, `${n}`), at);
  await pushOutbox(db, server);
  expect(server.done).toEqual([uuid(603), uuid(601), uuid(602)]);
});

test("after push and pull the server's card is the card and nothing waits", async () => {
  const { db, server } = await pulledCache();
  await runCommand(db, note(1, '要样品'), at);
  await pushOutbox(db, server);
  await pullCards(db, server);
  expect(await db.outbox.count()).toBe(0);
  const stored = (await db.cards.get(uuid(1)))!;
  expect(stored.pulled).toBeUndefined();
  expect(stored.shown).toEqual(server.cards.get(uuid(1)));
});

test('between push and pull what was done here does not blink', async () => {
  const { db, server } = await pulledCache();
  await runCommand(db, note(1, '要样品'), at);
  await pushOutbox(db, server);
  expect(await notes(db)).toEqual(['要样品']);
});

test('a card the pull does not bring is asked for, so that it is not lost', async () => {
  const { db, server } = await pulledCache();
  await runCommand(db, note(1, '要样品'), at);
  await pushOutbox(db, server);
  await db.write('cursor', { clock: server.clock, afterId: null });
  await pullCards(db, server);
  expect(server.asked).toContain('card');
  expect(await notes(db)).toEqual(['要样品']);
});

const refusal = { code: 'forbidden' as const, messageKey: 'errors:forbidden', details: {} };

async function refused() {
  const { db, server } = await pulledCache();
  server.refuses = () => refusal;
  await runCommand(db, note(1, '要样品'), at);
  await pushOutbox(db, server);
  return { db, server };
}

test('a refused command stays visible with its reason', async () => {
  const { db } = await refused();
  expect(await db.outbox.toArray()).toMatchObject([
    { state: 'refused', refusal, command: note(1, '要样品') },
  ]);
  expect(await notes(db)).toEqual(['要样品']);
});

test("dropping a refused command brings the server's card back", async () => {
  const { db } = await refused();
  await dropCommand(db, uuid(601));
  expect(await notes(db)).toEqual([]);
  expect(await db.outbox.count()).toBe(0);
});

test('a refused command is corrected and sent again', async () => {
  const { db, server } = await refused();
  server.refuses = () => null;
  await retryCommand(db, note(1, '要样品和报价'));
  expect(await notes(db)).toEqual(['要样品和报价']);
  await pushOutbox(db, server);
  await pullCards(db, server);
  expect(await notes(db)).toEqual(['要样品和报价']);
});

test('what waits cannot be dropped: the server may have it already', async () => {
  const { db } = await pulledCache();
  await runCommand(db, note(1, '要样品'), at);
  await expect(dropCommand(db, uuid(601))).rejects.toMatchObject({ code: 'not-found' });
});
