import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaff } from '../../server/auth/create-staff.ts';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { chromiumPath } from '../support/browser.ts';
import { bothLooks, type Look, openLook, signIn, visit } from '../support/console/open-console.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import { takeBallots } from '../support/take-ballots.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';
import { expectOneHand } from './support/expect-one-hand.ts';

const pictures = 'test-results/pictures/phone-survey';
const phone: Look = { width: 390, theme: 'light', language: 'en-GB' };
const hr = { name: 'Hua Ran', email: 'hua.ran@lanting.example', password: 'a long enough password' };

let closing: (() => Promise<unknown>)[] = [];
let organisation: TestOrganisation;
let server: Awaited<ReturnType<typeof startTestServer>>;
let round: Awaited<ReturnType<typeof sealTestRound>>;
let box: Awaited<ReturnType<typeof takeBallots>>;
let browser: Browser;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  const opened = await openTestDatabase();
  const { database } = opened;
  const now = () => new Date();
  box = await takeBallots(database, now);
  // Sealed two days ago, so that it is open today.
  organisation = await createTestOrganisation(database, { now: new Date(Date.now() - 2 * 86_400_000) });
  const { organisationId, teamId } = organisation;
  await addEmployees(organisation, teamId, 24);
  await createStaff({ database, organisationId, now: organisation.now }, { ...hr, roles: ['hr'], teamId });
  round = await sealTestRound(organisation, { ballotUrl: box.url });
  organisation.now = now();
  const pagesFolder = fileURLToPath(new URL('../../dist/pages', import.meta.url));
  server = await startTestServer({ ...opened, ballotUrl: box.url, pagesFolder });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  closing = [() => browser.close(), server.close, box.stop, opened.close];
});
afterAll(async () => {
  for (const end of closing) await end();
});

let next = 0;

/** Of another person each time, as HR makes it, on the server of this test. */
async function makeLink(): Promise<string> {
  const { teamId } = organisation;
  const chosen = { id: round.manifest.roundId, teamId };
  const { links } = await organisation.as('hr').surveyRounds.makePhoneLinks(chosen);
  return `${server.url}/survey${new URL(links[next++]!.url).hash}`;
}

let context: BrowserContext;
let link: string;
const open = async () => (await visit(context, link)).page;
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });

test('HR makes links for a team and has them as cards and as a file', async () => {
  const desk = await openLook(browser, { ...phone, width: 1280 });
  const { page } = await visit(desk, `${server.url}/surveys`);
  await signIn(page, hr.email);
  await page.goto(`${server.url}/surveys`);
  await page.getByRole('button', { name: 'Invitation: Autumn' }).click();
  await page.getByRole('button', { name: 'Make links' }).click();
  await page.getByText(/links made\. Print or save them now/).waitFor();
  await expectAccessible(page);
  await picture(page, 'console');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export “Cards” as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Autumn.csv');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('img', { name: /QR code for/ }).count()).toBeGreaterThan(24);
  await picture(page, 'paper');
  await desk.close();
});

test('an employee answers on a phone, and goes on after the page was closed half way', async () => {
  context = await openLook(browser, phone);
  link = await makeLink();
  const page = await open();
  await page.getByRole('radio').nth(3).check();
  await page.getByText('Weaker than the Kith extension').waitFor();
  await page.getByText('In what way exactly').click();
  await picture(page, 'section');
  await expectAccessible(page);
  await expectOneHand(page, 'Continue');
  await page.close();
  const again = await open();
  await expect.poll(() => again.getByRole('radio').nth(3).isChecked()).toBe(true);
  await again.getByRole('button', { name: 'Continue' }).click();
  await again.getByText('Before you send it').waitFor();
  await picture(again, 'review');
  await expectAccessible(again);
  await expectOneHand(again, 'Send the ballot');
  await again.getByRole('button', { name: 'Send the ballot' }).click();
  await again.getByText('Answers · sent').waitFor();
  await picture(again, 'sent');
  await expectAccessible(again);
  await expectOneHand(again, 'Change my answers');
  // Two pages of one link would both send once the network is back, which counts once.
  await again.close();
});

test('what was sent names neither a session nor a page', () => {
  expect(box.headers).toHaveLength(1);
  expect(box.headers[0]).not.toHaveProperty('cookie');
  expect(box.headers[0]).not.toHaveProperty('referer');
  expect(box.headers[0]).not.toHaveProperty('authorization');
});

test('the ballot is changed without a network, and is sent as soon as there is one again', async () => {
  const page = await open();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send the ballot' }).click();
  await page.getByText('Answers · waiting').waitFor();
  await context.setOffline(false);
  await page.getByText('Answers · sent').waitFor();
  await expect.poll(() => box.headers.length).toBe(2);
  await box.mix.empty();
});

test('on another phone the link is refused with a sentence', async () => {
  const other = await openLook(browser, phone);
  const { page } = await visit(other, link);
  await page.getByText('Your ballot was fetched elsewhere').waitFor();
  await picture(page, 'elsewhere');
  await expectAccessible(page);
  await other.close();
});

test('a phone forgets the survey after saying what is lost, and the link opens no second ballot', async () => {
  const own = await openLook(browser, phone);
  const lent = await makeLink();
  const { page } = await visit(own, lent);
  await page.getByRole('radio').nth(2).check();
  await page.getByRole('button', { name: 'Forget on this phone' }).press('Enter');
  await page.getByText('you could not answer this survey any more').waitFor();
  await expectAccessible(page);
  await expectFitsWidth(page);
  await picture(page, 'forget');
  await page.getByRole('button', { name: 'Keep' }).press('Enter');
  await expect.poll(() => page.getByRole('radio').nth(2).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Forget on this phone' }).press('Enter');
  await page.getByRole('button', { name: 'Forget', exact: true }).press('Enter');
  await page.getByText('Nothing of this survey is left in this browser').waitFor();
  await expectAccessible(page);
  await picture(page, 'forgotten');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
  await page.goto(lent);
  await page.getByText('Your ballot was fetched elsewhere').waitFor();
  await own.close();
});

describe.each(bothLooks)('$width $theme $language', (look) => {
  test('the ballot and the form for a code meet WCAG 2.2 AA, fit their width and raise no error', async () => {
    const own = await openLook(browser, look);
    const { page, faults } = await visit(own, `${server.url}/survey`);
    await page.getByRole('textbox').fill('nothing');
    await page.getByRole('textbox').press('Enter');
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await expectFitsWidth(page);
    await picture(page, `code-${look.theme}-${look.width}`);
    await page.goto(await makeLink());
    await page.getByRole('radio').first().waitFor();
    await page.locator('summary').click();
    await expectAccessible(page);
    await expectFitsWidth(page);
    await picture(page, `ballot-${look.theme}-${look.width}`);
    await own.close();
    expect(faults).toEqual([]);
  });
});

test('after closing the same link says that the ballot is counted', async () => {
  await organisation.write((scope) => closeRound(scope, round.manifest.roundId, round.manifest.closesOn));
  const page = await open();
  await page.getByText('Your ballot is counted').waitFor();
  await picture(page, 'counted');
  await expectAccessible(page);
});
