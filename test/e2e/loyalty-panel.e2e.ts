import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaff } from '../../server/auth/create-staff.ts';
import { parseCsv } from '../../shared/open-formats/csv-records.ts';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../support/browser.ts';
import { pairDevice } from '../support/pair-device.ts';
import { placeSession } from '../support/place-session.ts';
import { createTestOrganisation, openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { exported } from './support/exported.ts';
import { addressOf, seedPrompted } from './support/prompted-customers.ts';

const login = { email: 'lin@lanting.example', password: 'correct horse battery' };
const inbox = 'https://mail.google.com';
const root = join(import.meta.dirname, '../..');
const pictures = join(root, 'test-results/pictures/loyalty-panel');
const opened = new AsyncDisposableStack();
let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: ExtensionBrowser;
let mailPage: Page;

beforeAll(async () => {
  const { close, ...place } = await openTestDatabase();
  opened.defer(close);
  const organisation = await createTestOrganisation(place.database, {
    now: new Date(),
    // Never quiet, whatever the hour of the run.
    settings: { quietHours: { from: '00:00', to: '00:00' } },
  });
  const { database, organisationId, now } = organisation;
  const lin = await createStaff({ database, organisationId, now }, { name: 'Lin Mei', ...login });
  await seedPrompted(organisation, lin.staffId);
  server = await startTestServer({ ...place, pagesFolder: join(root, 'dist/pages') });
  opened.defer(server.close);
  browser = await launchBrowserWithExtension({
    extensionFolder: join(root, '.output/chrome-mv3'),
    hosts: ['http://127.0.0.1/*', `${inbox}/*`],
  });
  opened.defer(browser.close);
  await placeSession(browser, { serverUrl: server.url, ...(await pairDevice(server, login)) });
  await serveMails(browser.context);
  mailPage = await browser.context.newPage();
});
afterAll(() => opened.disposeAsync());

/** Gmail as it was frozen, with a mail from whom the address asks for. */
async function serveMails(context: BrowserContext): Promise<void> {
  const frozen = await readFile(join(root, 'test/fixtures/mail-pages/gmail/view.html'), 'utf8');
  await context.route(`${inbox}/**`, (route) => {
    const from = new URL(route.request().url()).searchParams.get('from');
    if (!from) return route.abort();
    const body = frozen.replaceAll('anna@lindqvist.test', addressOf(from));
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

async function openMailFrom(name: string): Promise<Frame> {
  await mailPage.goto(`${inbox}/mail/u/0/?from=${name}`);
  const find = () => mailPage.frames().find((frame) => frame.url().endsWith('/panel.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  await find()!.getByRole('heading', { name, exact: true }).waitFor();
  return find()!;
}

/** On top in the mail page and, inside the panel, under nothing. */
async function expectInView(panel: Frame, text: RegExp): Promise<void> {
  const found = panel.getByText(text).first();
  const isOnTop = async () => {
    await found.scrollIntoViewIfNeeded();
    return found.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
  };
  await expect.poll(isOnTop, { message: `${text} is covered` }).toBe(true);
  const onTop = () =>
    mailPage.evaluate(() => document.elementFromPoint(innerWidth - 100, innerHeight / 2)?.localName);
  await expect.poll(onTop).toBe('kith-dock');
}

const picture = (name: string) => mailPage.screenshot({ path: join(pictures, `${name}.png`) });

async function openPopup(): Promise<Page> {
  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  return popup;
}

async function speak(language: 'English' | '中文'): Promise<void> {
  const popup = await openPopup();
  await popup.getByText(language, { exact: true }).click();
  await popup.close();
}

const prompts = {
  English: {
    reorder: /Their next order is due: the last was 31 days ago/,
    slipping: /No order for 60 days where 10 are usual: they may be slipping away/,
    'next-level': /¥3,200 more this quarter and they reach Silver/,
    'rolls-only': /They buy “Rolls” and might need “Holders” too/,
    key: /A key customer has just ordered: thank them yourself/,
    promoter: /They would recommend us \(9 of 10\): ask whom they know/,
    lost: /No order for 200 days, and nobody knows why they left: ask/,
    mendable: /Lost for a reason we can mend \(Delivery\); about \d+ orders a year: win them back/,
  },
  中文: {
    reorder: /该补货了，上次下单已过 31 天/,
    slipping: /平时约每 10 天下单，现已 60 天没有订单，可能正在流失/,
    'next-level': /本季度再订购 ¥3,200 即可升至银卡/,
    'rolls-only': /已购“Rolls”，可能也需要“Holders”/,
    key: /重点客户刚刚下单，请亲自致谢/,
    promoter: /客户愿意推荐我们（9\/10 分），可请其介绍新客户/,
    lost: /已 200 天没有订单，视为流失，原因不明，请询问/,
    mendable: /流失原因可以改进（.+），此前每年约 \d+ 单，值得挽回/,
  },
};

describe.each(['English', '中文'] as const)('in %s', (language) => {
  beforeAll(() => speak(language));

  test.each(Object.entries(prompts[language]))(
    'who calls for it has the prompt: %s',
    async (name, reason) => {
      await expectInView(await openMailFrom(name), reason);
      await picture(`${name}-${language}`);
    },
  );
});

test('the panel shows the value as a range with its reason, whether they still buy, and the way to the next level', async () => {
  await speak('English');
  const panel = await openMailFrom('next-level');
  await expectInView(panel, /^¥[\d.,]+k? – ¥[\d.,]+k?$/i);
  await expectInView(panel, /Eight times in ten it lies in this range; ¥[\d.,]+k? on average/i);
  await expectInView(panel, /Probably still buying: \d+% – \d+%/);
  await expectInView(panel, /From 5 order days, .+; (MBG|Pareto)\/NBD model, fitted/);
  await expectInView(panel, /To Silver: ¥3,200 more this quarter \(by/);
});

test('the panel’s name leads to the page where each of its lists is whole', async () => {
  const panel = await openMailFrom('reorder');
  const page = await panel.getByRole('link', { name: 'reorder', exact: true }).getAttribute('href');
  expect(page).toMatch(new RegExp(`^${server.url}/customers/[0-9a-f-]+$`));
});

test('today’s prompts are saved from the popup, with what each rests on', async () => {
  const popup = await openPopup();
  const rows = popup.getByRole('region', { name: 'Today' }).getByRole('listitem');
  await rows.first().waitFor();
  const lines = parseCsv(await exported(popup, 'Today'), ',').map(({ cells }) => cells);
  expect(lines[0]).toEqual(['Customer', 'Why now', 'From where', 'In words']);
  expect(lines).toHaveLength((await rows.count()) + 1);
  expect(lines.flat()).toContainEqual(expect.stringMatching(prompts.English.slipping));
  await popup.close();
});

test('who wants no offers is offered nothing', async () => {
  const panel = await openMailFrom('unasked');
  await panel.getByRole('heading', { name: 'Do next' }).waitFor();
  expect(await panel.getByText(/might need/).count()).toBe(0);
});

test('a reason why not takes the prompt away, and Today goes on to the next', async () => {
  const today = await browser.context.newPage();
  await today.goto(`${server.url}/sign-in`);
  await today.locator('input[type=email]').fill(login.email);
  await today.locator('input[type=password]').fill(login.password);
  await today.keyboard.press('Enter');
  const names = today.getByRole('table', { name: 'Who first' }).locator('tbody td a');
  await names.first().waitFor();
  const before = await names.allTextContents();
  expect(before.indexOf('slipping')).toBeLessThan(before.indexOf('slipping-too'));

  const panel = await openMailFrom('slipping');
  await panel.getByRole('button', { name: 'Not now…' }).click();
  await panel.getByText('Does not fit this customer').click();
  await panel.getByRole('button', { name: 'Not now', exact: true }).click();
  await panel.getByText(/they may be slipping away/).waitFor({ state: 'detached' });
  const after = async () => {
    await today.reload();
    await names.first().waitFor();
    return names.allTextContents();
  };
  await expect.poll(after).toEqual(before.filter((name) => name !== 'slipping'));
});
