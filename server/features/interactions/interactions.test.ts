import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NewInteraction, SharingLevel } from '../../../shared/features/interactions/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());
beforeEach(async () => {
  customerId = uuidv7();
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: 'Ann' });
});

function mail(fields: Partial<NewInteraction> = {}): NewInteraction {
  return {
    id: uuidv7(),
    customerId,
    kind: 'mail',
    direction: 'in',
    happenedAt: '2026-02-01T08:00:00.000Z',
    subject: 'secret-subject',
    text: 'secret-text',
    attachments: [{ name: 'secret-name.pdf', sizeBytes: 10 }],
    messageId: '<secret-id@x>',
    ...fields,
  };
}

const log = (input: NewInteraction, person: TestPerson = 'staff') =>
  organisation.as(person).interactions.log(input);
const history = (person: TestPerson = 'staff', query = '') =>
  organisation.as(person).interactions.history({ customerId, query });

test.each<{ sharing: SharingLevel; leaks: string[] }>([
  { sharing: 'everything', leaks: ['secret-subject', 'secret-text', 'secret-name.pdf', 'secret-id'] },
  { sharing: 'subject', leaks: ['secret-subject', 'secret-id'] },
  { sharing: 'existence', leaks: [] },
])('a colleague sees of $sharing only $leaks, an administrator no more', async ({ sharing, leaks }) => {
  await log(mail({ sharing }));
  for (const person of ['colleague', 'outsider', 'manager', 'administrator'] as const) {
    const seen = JSON.stringify(await history(person));
    expect(seen).toContain(sharing);
    for (const secret of ['secret-subject', 'secret-text', 'secret-name.pdf', 'secret-id']) {
      expect(seen.includes(secret)).toBe(leaks.includes(secret));
    }
  }
  expect((await history('staff')).items).toMatchObject([{ subject: 'secret-subject', text: 'secret-text' }]);
});

test.each<{ sharing: SharingLevel; query: string; hits: number }>([
  { sharing: 'everything', query: 'secret-TEXT', hits: 1 },
  { sharing: 'subject', query: 'secret-subject', hits: 1 },
  { sharing: 'subject', query: 'secret-text', hits: 0 },
  { sharing: 'existence', query: 'secret', hits: 0 },
])('a colleague searching for $query in $sharing finds $hits', async ({ sharing, query, hits }) => {
  await log(mail({ sharing }));
  expect((await history('colleague', query)).items).toHaveLength(hits);
  expect((await history('staff', query)).items).toHaveLength(1);
  expect((await organisation.as('colleague').customers.search({ query })).items).toHaveLength(0);
});

test('the same mail with the same customer is kept once, whoever logs it', async () => {
  const first = mail({ sharing: 'existence' });
  expect(await log(first)).toBe(first.id);
  expect(await log(first)).toBe(first.id);
  expect(await log(mail({ text: 'again' }), 'colleague')).toBe(first.id);
  expect((await history('colleague')).items).toMatchObject([{ id: first.id, text: null }]);
});

test('two notes without a message id are two', async () => {
  await log(mail({ kind: 'note', messageId: null }));
  await log(mail({ kind: 'note', messageId: null }));
  expect((await history()).items).toHaveLength(2);
});

test('the history comes newest first in pages of thirty that overlap nowhere', async () => {
  for (let n = 0; n < 65; n += 1) {
    const day = String((n % 9) + 1).padStart(2, '0');
    await log(mail({ messageId: null, happenedAt: `2026-01-${day}T00:00:00Z` }));
  }
  const { interactions } = organisation.as('colleague');
  const pages: Awaited<ReturnType<typeof interactions.history>>[] = [];
  do {
    pages.push(await interactions.history({ customerId, before: pages.at(-1)?.next ?? null }));
  } while (pages.at(-1)!.next);
  const items = pages.flatMap((page) => page.items);
  expect(pages.map((page) => page.items.length)).toEqual([30, 30, 5]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(65);
  expect(items.map(({ happenedAt }) => happenedAt)).toEqual(
    items
      .map(({ happenedAt }) => happenedAt)
      .sort()
      .reverse(),
  );
});

test('only the author changes who sees an interaction and removes it', async () => {
  const input = mail();
  await log(input);
  for (const person of ['colleague', 'manager'] as const) {
    const { interactions } = organisation.as(person);
    const refusal = { cause: { code: 'forbidden', messageKey: 'interactions:authorOnly' } };
    await expect(interactions.changeSharing({ id: input.id, sharing: 'existence' })).rejects.toMatchObject(
      refusal,
    );
    await expect(interactions.remove({ id: input.id })).rejects.toMatchObject(refusal);
  }
  const { interactions } = organisation.as('staff');
  await interactions.changeSharing({ id: input.id, sharing: 'existence' });
  expect((await history('colleague')).items).toMatchObject([{ subject: null }]);
  await interactions.remove({ id: input.id });
  expect((await history()).items).toEqual([]);
});

test('an interaction stamps its customer, so that devices fetch the card again', async () => {
  const version = () =>
    organisation.read(({ trx }) =>
      trx.selectFrom('customers').select('version').where('id', '=', customerId).executeTakeFirstOrThrow(),
    );
  const before = await version();
  await log(mail());
  expect((await version()).version).toBeGreaterThan(before.version);
});
