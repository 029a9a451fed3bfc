import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaff } from '../../server/auth/create-staff.ts';
import { defaultInstrument } from '../../shared/features/surveys/default-instrument.ts';
import { chromiumPath, type ExtensionBrowser, launchBrowserWithExtension } from '../support/browser.ts';
import { openLook, signIn, usualLook, visit } from '../support/console/open-console.ts';
import { closeAndRelease } from '../support/fill-round.ts';
import { pairDevice } from '../support/pair-device.ts';
import { type Answered, answerByDevice, answerByLink } from '../support/survey-clients.ts';
import { addEmployees } from '../support/surveys-round.ts';
import { takeBallots } from '../support/take-ballots.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { freePorts } from '../support/webmail/free-ports.ts';
import { askForCode } from './support/first-steps.ts';

const pictures = 'test-results/pictures/survey-round';
const password = 'a long enough password';
const dayMs = 86_400_000;
/** A plan opens seven days on and lasts a fortnight: it is made ten days ago, answered today and over in a fortnight. */
const planned = new Date(Date.now() - 10 * dayMs);
const over = new Date(Date.now() + 14 * dayMs);
const teams = { 'Sales East': 22, 'Service desk': 22, 'Night shift': 22 };
/** 30 in all: of the night shift too few to be shown. */
const answering = { 'Sales East': 12, 'Service desk': 12, 'Night shift': 6 };
const onDevices = 4;
const sections = defaultInstrument('').sections.length;

let closing: (() => Promise<unknown>)[] = [];
let organisation: TestOrganisation;
let server: Awaited<ReturnType<typeof startTestServer>>;
let box: Awaited<ReturnType<typeof takeBallots>>;
let browser: Browser;
let extension: ExtensionBrowser;
let phone: BrowserContext;
let now = planned;
let roundId: string;
let links: { name: string; team: string; url: string }[];
const answered: Answered[] = [];
const pages: Page[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  const opened = await openTestDatabase();
  const { database } = opened;
  box = await takeBallots(database, () => now);
  organisation = await createTestOrganisation(database, { now });
  const { organisationId } = organisation;
  for (const [name, count] of Object.entries(teams)) {
    const { id: teamId } = await organisation.as('administrator').teams.create({ name, leadId: null });
    const withPassword = name === 'Sales East' ? onDevices + 1 : 0;
    for (let at = 0; at < withPassword; at++) {
      const person = {
        name: `Device ${at}`,
        email: `device-${at}@lanting.example`,
        roles: [],
        teamId,
        password,
      };
      await createStaff({ database, organisationId, now }, person);
    }
    await addEmployees(organisation, teamId, count - withPassword);
  }
  const hr = { name: 'Hua Ran', email: 'hua.ran@lanting.example', roles: ['hr' as const], password };
  await createStaff({ database, organisationId, now }, hr);
  const pagesFolder = fileURLToPath(new URL('../../dist/pages', import.meta.url));
  server = await startTestServer({
    ...opened,
    port: await freePorts(1),
    ballotUrl: box.url,
    pagesFolder,
    now: () => now,
  });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  extension = await launchBrowserWithExtension({ extensionFolder: '.output/chrome-mv3', hosts: [] });
  phone = await openLook(browser, { ...usualLook, width: 390 });
  closing = [() => browser.close(), extension.close, server.close, box.stop, opened.close];
});
afterAll(async () => {
  for (const end of closing) await end();
});

function setClock(instant: Date): void {
  now = instant;
  organisation.now = instant;
}

/** HR’s browser, which believes it is `now`. */
async function openDesk(path: string): Promise<Page> {
  const context = await openLook(browser, usualLook);
  await context.clock.setFixedTime(now);
  const { page } = await visit(context, `${server.url}/surveys`);
  await signIn(page, 'hua.ran@lanting.example');
  await page.goto(server.url + path);
  return page;
}

async function answerOnPage(page: Page, radio: number): Promise<void> {
  await page.getByRole('radio').nth(radio).check();
  for (let at = 0; at < sections; at++) await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Before you send it').waitFor();
  const atOnce = page.getByRole('radio', { name: 'Now' });
  if (await atOnce.isVisible()) await atOnce.check();
  await page.getByRole('button', { name: 'Send the ballot' }).click();
  await page.getByText('Answers · sent').waitFor();
  pages.push(page);
}

test('HR builds a round, seals it and hands out links', async () => {
  const page = await openDesk('/surveys');
  await page.getByRole('button', { name: 'Begin with ours' }).click();
  await page.waitForURL(/\/surveys\/questionnaires\//);
  await page.goto(`${server.url}/surveys/plan/new`);
  await page.getByLabel('Name in English').fill('Autumn');
  await page.getByLabel('Name in Chinese').fill('秋季调查');
  await page.getByRole('combobox', { name: 'Who is asked' }).click();
  for (const team of Object.keys(teams)) await page.getByRole('option', { name: team }).click();
  await page.keyboard.press('Escape');
  await page.getByText('22 people').nth(2).waitFor();
  await page.screenshot({ path: `${pictures}/plan.png`, fullPage: true });
  await page.getByRole('button', { name: 'Keep the plan' }).click();
  await page.getByRole('button', { name: 'Seal: Autumn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Seal' }).click();
  await page.getByRole('button', { name: 'Invitation: Autumn' }).click();
  await page.getByRole('button', { name: 'Make links' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export “Cards” as CSV' }).click(),
  ]);
  const [, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/);
  links = lines.map((line) => {
    const [name, , team, url] = line.split(',') as [string, string, string, string];
    return { name, team, url };
  });
  expect(links).toHaveLength(66);
  const [sealed] = await organisation.as('hr').surveyRounds.list();
  roundId = sealed!.id;
  await page.context().close();
});

test('thirty people answer: in the extension, on phones, and with the code of both', async () => {
  setClock(new Date());
  const popup = await extension.context.newPage();
  await popup.goto(`chrome-extension://${extension.extensionId}/popup.html`);
  const code = new URL(await askForCode(popup, server.url)).searchParams.get('user_code')!;
  const person = { email: 'device-0@lanting.example', password };
  const cookie = server.cookieOf(await server.post('/api/auth/sign-in/email', person));
  await fetch(`${server.url}/api/auth/device?user_code=${code}`, { headers: { cookie } });
  await server.post('/api/auth/device/approve', { userCode: code }, { cookie });
  await popup.getByRole('link', { name: 'Answer' }).waitFor();
  const ballot = await extension.context.newPage();
  await ballot.goto(`chrome-extension://${extension.extensionId}/ballot.html`);
  await answerOnPage(ballot, 4);
  for (let at = 1; at <= onDevices; at++) {
    const paired = await pairDevice(server, { email: `device-${at}@lanting.example`, password });
    answered.push(await answerByDevice({ ...paired, serverUrl: server.url }, roundId, 2 + (at % 3)));
  }
  for (const [team, people] of Object.entries(answering)) {
    const without = links.filter((link) => link.team === team && !link.name.startsWith('Device'));
    const onPhones = people - (team === 'Sales East' ? onDevices + 1 : 0);
    const [first, ...others] = without.slice(0, onPhones);
    await answerOnPage((await visit(phone, first!.url)).page, 3);
    answered.push(...(await Promise.all(others.map(({ url }, at) => answerByLink(url, 2 + (at % 3))))));
  }
  expect(answered.length + pages.length).toBe(30);
}, 300_000);

test('the round closes, and everybody finds their ballot in the count', async () => {
  await box.mix.empty();
  const rounds = await organisation.as('hr').surveyRounds.list();
  expect(rounds).toMatchObject([{ id: roundId, state: 'sealed', progress: null }]);
  setClock(over);
  const release = await closeAndRelease(organisation, { manifest: { roundId } });
  expect(release).not.toBeNull();
  for (const each of answered) expect(await each.outcome()).toMatchObject({ state: 'counted', counted: 30 });
  for (const page of pages) {
    await page.reload();
    await page.getByText('Your ballot is counted').waitFor();
  }
});

test('the release shows everybody and hides the night shift, and an action is set', async () => {
  const { manifest } = await organisation.as('hr').surveys.results({ roundId });
  const { cells } = await organisation.as('hr').surveys.release({ roundId });
  const cutOf = (name: string) => manifest.cuts.find((cut) => cut.name.en === name)!.id;
  const shown = new Set(cells.map(({ cutId }) => cutId));
  expect(shown).toContain(cutOf('Everybody'));
  expect(shown).not.toContain(cutOf('Night shift'));
  const page = await openDesk(`/surveys/${roundId}/results`);
  const row = page.getByRole('row', { name: /Night shift/ });
  await row.getByText('not shown').first().waitFor();
  await page.getByRole('button', { name: 'Announce an action' }).click();
  await page.getByLabel('What will be done').fill('Nobody works two nights in a row');
  await page.getByRole('button', { name: 'Announce', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('Nobody works two nights in a row').waitFor();
  const { actions } = await organisation.as('hr').surveys.results({ roundId });
  expect(actions).toMatchObject([{ what: 'Nobody works two nights in a row', state: 'open' }]);
  await page.screenshot({ path: `${pictures}/results.png`, fullPage: true });
});
