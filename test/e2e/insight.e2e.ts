import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recompute } from '../../server/features/insight/recompute.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { bothLooks, type Look, openConsole } from '../support/console/open-console.ts';
import { chooseFound } from './support/choose-found.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
let customerId: string;

beforeAll(async () => {
  kith = await openConsole();
  const { organisation } = kith;
  const manager = organisation.as('manager');
  const today = dayIn(organisation.now, 'Asia/Shanghai');
  const buyer = async (name: string, daysAgo: readonly number[]) => {
    const id = uuidv7();
    await manager.customers.add({ id, kind: 'person', name });
    for (const ago of daysAgo)
      await manager.purchases.record({
        ...{
          id: uuidv7(),
          customerId: id,
          number: uuidv7(),
          currency: 'CNY',
          amountMinor: 120_000,
          lines: [],
        },
        orderedAt: new Date(organisation.now.getTime() - ago * 86_400_000).toISOString(),
      });
    return id;
  };
  const ann = await buyer('Ann Still Here', [300, 270, 240, 30]);
  const bob = await buyer('Bob Fell Silent', [400, 370, 340]);
  // Today, since the page opens on this year: the year may be a day old.
  customerId = await buyer('Cai Is New', [0]);
  const said = { saidOn: today, source: 'customer' } as const;
  await manager.referrals.set({ id: uuidv7(), customerId, referrerId: ann, ...said });
  const loss = { lostOn: addDays(today, -200), reason: 'price', words: 'Too dear' };
  await manager.losses.record({ id: uuidv7(), customerId: bob, ...loss });
  const monthOn = `${today.slice(0, 7)}-01`;
  const cost = { kind: 'advertising', aim: 'winning', amountMinor: 900_000 } as const;
  await manager.costs.save({ entries: [{ id: uuidv7(), monthOn, ...cost }] });
  await recompute(organisation.database, organisation.organisationId, organisation.now);
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

async function signedIn(path: string, look?: Look) {
  const visited = await kith.signedIn(path, look);
  await visited.atRest();
  return visited;
}

describe.each(bothLooks)('$width $theme $language', (look) => {
  test.each(['/insight', '/referrals'])('%s meets WCAG 2.2 AA and fits its width', async (path) => {
    const { page, faults } = await signedIn(path, look);
    await page.locator('.recharts-surface').first().waitFor();
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('the number in the table opens the list behind it, and the heat map is walked by arrow keys', async () => {
  const { page } = await signedIn('/insight?grain=year&flow=won');
  const list = page.getByRole('table', { name: 'Who they are' });
  await list.getByText('Cai Is New').waitFor();
  const bucket = page.getByRole('region', { name: 'The bucket' });
  await bucket.getByText('Table', { exact: true }).click();
  await bucket
    .getByRole('button', { name: /^Lost, / })
    .last()
    .click();
  await list.getByText('Bob Fell Silent').waitFor();
  await list.getByText('Price · “Too dear”').waitFor();
  const map = page.getByRole('grid', { name: 'Who came together, and who stayed' });
  await map.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const place = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
  await expect.poll(place).toBe('0 1');
});

test('that a customer left, and who brought them, is said on their page; a loop is refused in words', async () => {
  const { page } = await signedIn(`/customers/${customerId}`);
  await page.getByRole('button', { name: 'Note that they left' }).click();
  await page.getByLabel('Why, as they say').selectOption({ label: 'Delivery' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/: Delivery$/).waitFor();
  await page.getByText('Brought by Ann Still Here').waitFor();
  await page.getByRole('link', { name: 'Brought by Ann Still Here' }).click();
  await page.getByText('Brought Cai Is New').waitFor();
  await page.getByRole('button', { name: 'Brought by …' }).click();
  await chooseFound(page, {
    field: 'Which customer brought them?',
    typed: 'Cai Is New',
    option: 'Cai Is New',
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/so it cannot be the other way round/).waitFor();
});
