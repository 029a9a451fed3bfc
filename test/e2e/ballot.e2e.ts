import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaff } from '../../server/auth/create-staff.ts';
import { writeUnclocked } from '../../server/db/organisation-scope.ts';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { releaseRound } from '../../server/features/surveys/release-round.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../support/browser.ts';
import { releaseLinkedRound } from '../support/linked-round.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import { takeBallots } from '../support/take-ballots.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { askForCode } from './support/first-steps.ts';

const person = { name: 'Lin Mei', email: 'lin.mei@lanting.example', password: 'a long enough password' };
const pictures = 'test-results/pictures/ballot';
const inbox = 'https://mail.google.com';
/** As it was frozen. */
const gmail = new URL('../fixtures/mail-pages/gmail/view.html', import.meta.url);

let closing: (() => Promise<unknown>)[] = [];
let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: ExtensionBrowser;
let ballot: Page;
let round: Awaited<ReturnType<typeof sealTestRound>>;
let box: Awaited<ReturnType<typeof takeBallots>>;
let close: () => Promise<unknown>;
let release: () => Promise<unknown>;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  const opened = await openTestDatabase();
  const now = () => new Date();
  const { database } = opened;
  box = await takeBallots(database, now);
  // Sealed twelve days ago, so that it is open today and closes in two days.
  const organisation = await createTestOrganisation(database, {
    now: new Date(Date.now() - 12 * 86_400_000),
  });
  const { organisationId, teamId } = organisation;
  await addEmployees(organisation, teamId, 24);
  await createStaff({ database, organisationId, now: organisation.now }, { ...person, roles: [], teamId });
  await announceAfterEarlierRound(organisation);
  round = await sealTestRound(organisation, { ballotUrl: box.url });
  close = () =>
    writeUnclocked(database, organisationId, (scope) =>
      closeRound(scope, round.manifest.roundId, round.manifest.closesOn),
    );
  release = async () => {
    const { roundId } = round.manifest;
    const today = dayIn(now(), 'Asia/Shanghai');
    const place = { database, organisationId, now: now(), today, noteProgress: async () => {} };
    expect(await releaseRound(place, roundId)).toHaveProperty('release');
    await organisation.as('hr').surveys.announceAction({
      ...{ id: uuidv7(), roundId, cutId: round.manifest.cuts[0]!.id, what: 'A second coffee machine' },
      ...{ subject: 'context', ownerId: organisation.staffIds.staff, dueOn: addDays(today, 30) },
    });
  };
  server = await startTestServer({ ...opened, ballotUrl: box.url });
  browser = await launchBrowserWithExtension({
    extensionFolder: '.output/chrome-mv3',
    hosts: [`${inbox}/*`],
  });
  closing = [browser.close, server.close, box.stop, opened.close];
});
afterAll(async () => {
  for (const end of closing) await end();
});

/** What was done since the spring. */
async function announceAfterEarlierRound(organisation: TestOrganisation): Promise<void> {
  const today = dayIn(organisation.now, 'Asia/Shanghai');
  const { manifest } = await releaseLinkedRound(organisation, { units: 2, closedOn: addDays(today, -90) });
  const [kept, begun] = ['Word from the lead every Monday', 'Quieter desks on the second floor'].map(
    (what) => ({
      ...{ id: uuidv7(), roundId: manifest.roundId, cutId: manifest.cuts[0]!.id, what },
      ...{ subject: 'context' as const, ownerId: organisation.staffIds.staff, dueOn: addDays(today, 20) },
    }),
  );
  const hr = organisation.as('hr').surveys;
  await hr.announceAction(kept!);
  await hr.announceAction(begun!);
  await hr.settleAction({ id: kept!.id, state: 'kept', outcome: 'Twelve Mondays so far' });
  await hr.beginAction({ id: begun!.id });
}

async function open(page: string): Promise<Page> {
  const opened = await browser.context.newPage();
  await opened.goto(`chrome-extension://${browser.extensionId}/${page}.html`);
  return opened;
}

test('a paired browser has the ballot by itself and says so in the popup', async () => {
  const popup = await open('popup');
  const confirmation = await askForCode(popup, server.url);
  const code = new URL(confirmation).searchParams.get('user_code')!;
  const cookie = server.cookieOf(await server.post('/api/auth/sign-in/email', person));
  await fetch(`${server.url}/api/auth/device?user_code=${code}`, { headers: { cookie } });
  await server.post('/api/auth/device/approve', { userCode: code }, { cookie });
  await popup.getByRole('link', { name: 'Answer' }).waitFor();
  await popup.getByText('1 of 2 are done').waitFor();
  await popup.screenshot({ path: `${pictures}/popup.png` });
  await expectAccessible(popup);
});

test('the panel says that it closes soon, in both languages, opens the ballot, and is quiet for the day when told', async () => {
  const body = await readFile(gmail, 'utf8');
  await browser.context.route(`${inbox}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  const popup = await open('popup');
  const mail = await browser.context.newPage();
  await mail.goto(`${inbox}/mail/u/0/`);
  const panel = () => mail.frames().find((frame) => frame.url().endsWith('/panel.html'));
  await expect.poll(() => panel() !== undefined).toBe(true);
  const line = panel()!.getByRole('region', { name: /^(Survey|问卷)$/ });
  await line.getByText(/^Autumn closes soon: open until/).waitFor();
  await popup.getByText('中文', { exact: true }).click();
  await line.getByText(/^Autumn即将截止/).waitFor();
  await mail.screenshot({ path: `${pictures}/panel-zh.png` });
  await popup.getByText('English', { exact: true }).click();
  const [opened] = await Promise.all([
    browser.context.waitForEvent('page'),
    line.getByRole('button', { name: 'Answer' }).click(),
  ]);
  await opened.waitForURL(/\/ballot\.html/);
  await opened.close();
  await line.getByRole('button', { name: 'Not today' }).click();
  await line.waitFor({ state: 'hidden' });
  await mail.close();
  await popup.getByText(/^Autumn closes soon/).waitFor();
  await popup.getByRole('button', { name: 'Do not remind me' }).click();
  await popup.getByText(/^Autumn: open until/).waitFor();
  await popup.screenshot({ path: `${pictures}/popup-not-reminded.png` });
  await popup.close();
});

test('the ballot is answered with the keyboard, kept when the page is closed, and sealed', async () => {
  ballot = await open('ballot');
  await ballot.setViewportSize({ width: 376, height: 812 });
  await ballot.getByText(/^under way, due/).waitFor();
  await ballot.getByRole('radio').nth(3).check();
  await ballot.keyboard.press('ArrowRight');
  await ballot.screenshot({ path: `${pictures}/section.png`, fullPage: true });
  await expectAccessible(ballot);
  await browser.killBackground();
  await ballot.reload();
  await expect.poll(() => ballot.getByRole('radio').nth(4).isChecked()).toBe(true);
  await ballot.getByRole('button', { name: 'Continue' }).click();
  await ballot.getByText('Before you send it').waitFor();
  await ballot.getByRole('radio', { name: 'Now' }).check();
  await ballot.screenshot({ path: `${pictures}/review.png`, fullPage: true });
  await expectAccessible(ballot);
  await ballot.getByRole('button', { name: 'Send the ballot' }).click();
  await ballot.getByText('Your ballot is sealed').waitFor();
  await ballot.getByText('Answers · sent').waitFor();
});

test('nothing that was sent names a session, a page or more than the extension itself', () => {
  expect(box.headers).toHaveLength(1);
  expect(box.headers[0]).not.toHaveProperty('cookie');
  expect(box.headers[0]).not.toHaveProperty('referer');
  expect(box.headers[0]).not.toHaveProperty('authorization');
  expect(box.headers[0]!.origin).toBe(`chrome-extension://${browser.extensionId}`);
});

test('the receipt is in the box, and after closing the device finds it in the count', async () => {
  await box.mix.empty();
  const isTaken = () => ballot.getByText('Answers · in the box').isVisible();
  const look = async () => {
    if (!(await isTaken())) await ballot.getByRole('button', { name: 'Look now' }).click({ timeout: 5000 });
    return isTaken();
  };
  // What the box publishes may be a second old.
  await expect.poll(look, { interval: 300 }).toBe(true);
  await ballot.screenshot({ path: `${pictures}/sent.png`, fullPage: true });
  await expectAccessible(ballot);
  await close();
  await ballot.reload();
  await ballot.getByText('Your ballot is counted').waitFor();
  await ballot.screenshot({ path: `${pictures}/counted.png`, fullPage: true });
  await expectAccessible(ballot);
});

/** As if it had last asked for surveys hours ago. */
function forgetInvitations(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('meta', 'readwrite');
          writing.objectStore('meta').delete('invitedAt');
          writing.oncomplete = () => resolve(opening.result.close());
          writing.onerror = () => reject(writing.error);
        };
      }),
  );
}

test('once results are out the device says so, where to read them, and what follows', async () => {
  await release();
  const popup = await open('popup');
  await forgetInvitations(popup);
  await popup.getByRole('button', { name: 'Sync now' }).click();
  await popup.getByText('Autumn: the results are out').waitFor();
  await popup.getByText('1 action announced, 0 done').waitFor();
  const results = `${server.url}/surveys/${round.manifest.roundId}/results`;
  expect(await popup.getByRole('link', { name: 'Read the results' }).getAttribute('href')).toBe(results);
  await popup.screenshot({ path: `${pictures}/popup-released.png` });
  await expectAccessible(popup);
  await ballot.getByText('A second coffee machine').waitFor();
  await ballot.getByText('Your ballot is counted').waitFor();
  expect(await ballot.getByRole('link', { name: 'Read the results' }).getAttribute('href')).toBe(results);
  await ballot.screenshot({ path: `${pictures}/released.png`, fullPage: true });
  await ballot.emulateMedia({ colorScheme: 'dark' });
  await ballot.getByText('中文', { exact: true }).click();
  await ballot.getByRole('link', { name: '查看结果' }).waitFor();
  await ballot.screenshot({ path: `${pictures}/released-zh-dark.png`, fullPage: true });
  await expectAccessible(ballot);
});
