import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../support/console/open-console.ts';
import { expectAccessible } from './support/expect-accessible.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

beforeAll(async () => {
  kith = await openConsole();
  const { customers } = kith.organisation.as('manager');
  const add = (name: string, phone?: string) =>
    customers.add({
      ...{ id: uuidv7(), kind: 'person', name },
      identities: phone ? [{ id: uuidv7(), kind: 'phone', display: phone }] : [],
    });
  await add('王海涛', '138 0013 8001');
  await add('Haitao Wang', '+8613800138001');
  await add('Berta Huber');
  await add('Huber, Berta');
});
afterAll(() => kith?.close());

test('obvious doubles merge at once, others are looked at, and who is two stays two', async () => {
  const { page, faults } = await kith.signedIn('/customers');
  await page.getByRole('link', { name: '2 possible duplicates' }).click();
  const pair = (name: string) => page.getByRole('article', { name });
  await pair('王海涛, Haitao Wang').getByText('Obvious').waitFor();
  await expectAccessible(page);

  await pair('Berta Huber, Huber, Berta').getByRole('button', { name: 'Merge…' }).click();
  await page.getByText('What will move here').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await pair('Berta Huber, Huber, Berta').getByRole('button', { name: 'Not the same' }).click();
  await pair('Berta Huber, Huber, Berta').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Merge the obvious one…' }).click();
  await page.getByRole('button', { name: 'Merge them' }).click();
  await page.getByText('No duplicates found').waitFor();
  expect(faults).toEqual([]);
});
