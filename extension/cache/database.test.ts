import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { directory } from '../../test/fixtures/panel-card.ts';
import { CacheDatabase, type StoredCard } from './database.ts';
import { runCommand } from './run-command.ts';
import { cardOf, uuid } from './test-cache.fixture.ts';

/** What a browser keeps whose extension knew neither consents nor complaints. */
async function cardsOfTheFirstVersion(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    cards: 'id, *keys',
    outbox: '++seq, &id, customerId, state',
    rejections: 'id, at',
    meta: 'key',
  });
  const { complaints, consents, importantDays, loyalty, insight, products, ...first } = cardOf(
    1,
    'a@x.example',
  );
  await db.table('cards').bulkAdd([
    { id: uuid(1), shown: first, keys: [] },
    { id: uuid(2), shown: first, pulled: first, keys: [] },
    { id: uuid(3), shown: first, pulled: null, keys: [] },
  ]);
  db.close();
}

test('cards of the first version have all that a card has by now', async () => {
  await cardsOfTheFirstVersion('first-version');
  const db = new CacheDatabase('first-version');
  const whole = Object.keys(cardOf(1, 'a@x.example')).sort();
  const stored: StoredCard[] = await db.cards.toArray();
  for (const { shown, pulled } of stored) {
    expect(Object.keys(shown).sort()).toEqual(whole);
    if (pulled) expect(Object.keys(pulled).sort()).toEqual(whole);
  }
  expect(stored.map(({ pulled }) => pulled?.complaints)).toEqual([undefined, [], undefined]);
  db.close();
});

test('what is done to a card of the first version is shown before the next pull', async () => {
  await cardsOfTheFirstVersion('first-version-offline');
  const db = new CacheDatabase('first-version-offline');
  await db.write('directory', directory);
  const promise = { id: uuid(9), customerId: uuid(1), direction: 'we', what: '报价', quote: '' } as const;
  const input = { ...promise, dueOn: '2026-11-23', interactionId: null };
  await runCommand(db, { id: uuid(8), name: 'promises.make', input }, '2026-11-22T04:00:00.000Z');
  expect((await db.cards.get(uuid(1)))?.shown.promises).toMatchObject([{ what: '报价' }]);
  db.close();
});
