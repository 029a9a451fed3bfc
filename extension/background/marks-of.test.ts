import { expect, test } from 'vitest';
import type { Card } from '../../shared/features/sync/model.ts';
import { directory } from '../../test/fixtures/panel-card.ts';
import { makePromise } from '../../test/support/make-card.ts';
import { storedCard } from '../cache/stored-card.ts';
import { cardOf, openCache, uuid } from '../cache/test-cache.fixture.ts';
import { marksOf } from './marks-of.ts';

const now = () => new Date('2026-11-22T02:00:00Z');

async function device(cards: Card[], knownElsewhere: string[] = []) {
  const db = await openCache();
  await db.write('directory', directory);
  await db.cards.bulkPut(cards.map((card) => storedCard(card)));
  const known = { has: async (kind: string, value: string) => knownElsewhere.includes(`${kind}:${value}`) };
  return (texts: string[]) => marksOf({ db, known, now }, texts);
}

const late = [makePromise({ customerId: uuid(1), dueOn: '2026-11-20' })];

test('a known address is marked with what presses most, a stranger is not answered', async () => {
  const marks = await device([cardOf(1, 'anna@lindqvist.test', { promises: late })]);
  expect(await marks(['Anna@Lindqvist.test', 'stranger@nowhere.test', 'no address'])).toEqual([
    { text: 'Anna@Lindqvist.test', mark: 'late' },
  ]);
});

test('a phone is known however it is written', async () => {
  const card = cardOf(1, 'anna@lindqvist.test');
  const phone = { ...card.identities[0]!, kind: 'phone' as const, value: '+8613800138000' };
  const marks = await device([{ ...card, identities: [phone] }]);
  expect(await marks(['138-0013-8000', '+86 138 0013 8000', '13900139000'])).toEqual([
    { text: '138-0013-8000', mark: 'known' },
    { text: '+86 138 0013 8000', mark: 'known' },
  ]);
});

test('who is known to the organisation but not kept here is marked as known', async () => {
  const marks = await device([], ['email:far@lindqvist.test']);
  expect(await marks(['far@lindqvist.test'])).toEqual([{ text: 'far@lindqvist.test', mark: 'known' }]);
});

test('a colleague, a company’s other people and who was said not to be them are not marked', async () => {
  const rejected = cardOf(1, 'anna@lindqvist.test', { notThem: ['anna@lindqvist.test'] });
  const own = cardOf(2, 'lin@hengjie.example');
  const card = cardOf(3, 'x@huayuan.test');
  const company = {
    ...card,
    identities: [{ ...card.identities[0]!, kind: 'domain' as const, value: 'huayuan.test' }],
  };
  const marks = await device([rejected, own, company]);
  expect(await marks(['anna@lindqvist.test', 'lin@hengjie.example', 'new@huayuan.test'])).toEqual([]);
});

test('of two customers with one address the late promise shows', async () => {
  const marks = await device([
    cardOf(1, 'office@lindqvist.test', { promises: late }),
    cardOf(2, 'office@lindqvist.test'),
  ]);
  expect(await marks(['office@lindqvist.test'])).toEqual([{ text: 'office@lindqvist.test', mark: 'late' }]);
});

test('a device that is signed out marks nobody', async () => {
  const db = await openCache();
  await db.cards.put(storedCard(cardOf(1, 'anna@lindqvist.test')));
  const known = { has: async () => true };
  expect(await marksOf({ db, known, now }, ['anna@lindqvist.test'])).toEqual([]);
});
