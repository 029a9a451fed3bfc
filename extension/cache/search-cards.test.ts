import { expect, test } from 'vitest';
import { makeCard } from '../../test/support/make-card.ts';
import { searchCards } from './search-cards.ts';
import { storedCard } from './stored-card.ts';
import { cardOf, openCache, uuid } from './test-cache.fixture.ts';

async function found(text: string) {
  const db = await openCache();
  const wang = cardOf(1, 'w.fang@acme.example');
  wang.customer.name = '王芳';
  wang.customer.companyName = 'Acme Paper';
  await db.cards.bulkPut([
    storedCard(wang),
    storedCard(makeCard({ customer: { id: uuid(2), name: 'Ada Lovelace', otherName: '艾达' } })),
  ]);
  return (await searchCards(db, text, 8)).map(({ customer }) => customer.name);
}

test.each([
  ['王', ['王芳']],
  ['芳', ['王芳']],
  ['wangfang', ['王芳']],
  ['wf', ['王芳']],
  ['acme', ['王芳']],
  ['w.fang@ac', ['王芳']],
  ['love', ['Ada Lovelace']],
  ['lovelace ada', ['Ada Lovelace']],
  ['艾达', ['Ada Lovelace']],
  ['王 lovelace', []],
  ['  ', []],
])('%j finds %j', async (text, names) => {
  expect(await found(text)).toEqual(names);
});
