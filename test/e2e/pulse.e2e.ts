import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultPulseRules } from '../../shared/features/loyalty/pulses/model.ts';
import { bothLooks, type Look, openConsole } from '../support/console/open-console.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;

beforeAll(async () => {
  kith = await openConsole();
  const rules = { ...defaultPulseRules, promisesCall: true };
  await kith.organisation.as('manager').pulses.saveRules(rules);
});
afterEach(() => kith.leave());
afterAll(() => kith?.close());

/** A customer of one's own each time, since nobody is asked twice. */
async function asked(look?: Look) {
  const staff = kith.organisation.as('staff');
  const customerId = uuidv7();
  const ownerId = kith.organisation.staffIds.staff;
  await staff.customers.add({ id: customerId, kind: 'person', name: 'Ann', ownerId });
  await staff.consents.record({
    ...{ id: uuidv7(), customerId, purpose: 'surveys', channel: 'mail', state: 'given' },
    saidOn: kith.organisation.now.toISOString().slice(0, 10),
  });
  const { url } = await staff.pulses.makeLink({ customerId });
  return { ...(await kith.visit(`/pulse${new URL(url).hash}`, look)), customerId };
}

describe.each(bothLooks)('$width $theme $language', (look) => {
  test('the page meets WCAG 2.2 AA before and after the answer, fits its width and raises no error', async () => {
    const { page, faults } = await asked(look);
    await page.getByRole('radio').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('radio').nth(9).check();
    await page.getByRole('button', { name: /^(Send|提交)$/ }).click();
    await page.getByText(/That makes our day|备受鼓舞/).waitFor();
    await expectAccessible(page);
    await expectFitsWidth(page);
    expect(faults).toEqual([]);
  });
});

test('a low answer is thanked with a day by which somebody calls, and can be changed', async () => {
  const { page, customerId } = await asked();
  await page.getByRole('radio', { name: '2', exact: true }).check();
  await page.getByLabel('Anything you would like to tell us').fill('Nobody called back');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText(/Somebody will call you by/).waitFor();
  await page.getByRole('radio', { name: '9', exact: true }).check();
  await page.getByRole('button', { name: 'Save the change' }).click();
  await page.getByText('That makes our day').waitFor();
  const card = await kith.organisation.as('staff').sync.card({ customerId });
  expect(card.loyalty.sayAndDo.lastAnswer).toMatchObject({ score: 9, words: 'Nobody called back' });
  expect(card.promises).toMatchObject([{ quote: 'Nobody called back', state: 'open' }]);
});

test('the keyboard alone answers', async () => {
  const { page } = await asked();
  await page.getByRole('radio').first().focus();
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('You can change your answer until tomorrow.').waitFor();
});

test('no other server is asked, and no address bears the secret', async () => {
  const { page } = await asked();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.reload();
  await page.getByRole('radio').first().waitFor();
  const secret = new URL(page.url()).hash.slice(1);
  expect(requested.length).toBeGreaterThan(2);
  expect(requested.filter((url) => !url.startsWith(kith.url))).toEqual([]);
  expect(requested.map((url) => url.replace(/#.*/, '')).filter((url) => url.includes(secret))).toEqual([]);
});

test('a link that opens nothing says so', async () => {
  const { page } = await kith.visit('/pulse#not-a-link');
  await page.getByText('This link does not open anything any more.').waitFor();
});
