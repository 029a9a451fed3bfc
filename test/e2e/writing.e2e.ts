import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DrivenPage, Panel, SitePage } from '../support/driven-page.ts';
import { patience } from '../support/patience.ts';
import { signInToRoundcube } from '../support/webmail/sign-in.ts';
import { type SmtpSink, startSmtpSink } from '../support/webmail/smtp-sink.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { becomeAdministrator, importCustomers, pairBrowser } from './support/first-steps.ts';
import { openStage, type Stage } from './support/stage.ts';

const pictures = 'test-results/pictures/writing';
const promise = 'We will send you the quote by Friday.';
let stage: Stage;
let sink: SmtpSink;
let consolePage: SitePage;
let mailPage: DrivenPage;
let panel: Panel;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await openStage('chromium');
  // Where Roundcube of the stage looks for a server to send through.
  sink = await startSmtpSink(Number(new URL(stage.roundcube.url).port) + 2);
  consolePage = await stage.browser.newPage();
  await becomeAdministrator(consolePage, stage);
  await importCustomers(stage, [
    'Anna Lindqvist,Lindqvist AB,anna@lindqvist.test',
    '王建国,华远贸易,jianguo.wang@huayuan.test',
  ]);
  await pairBrowser(stage, consolePage);
});
afterAll(async () => {
  await sink?.stop();
  await stage?.close();
});

const picture = (page: SitePage, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
const written = () => mailPage.locator('#composebody').inputValue();

async function reply(): Promise<void> {
  await mailPage.goto(`${stage.roundcube.url}?_task=mail&_action=show&_uid=1&_mbox=INBOX`);
  await mailPage.locator('#toolbar-menu a.reply').click();
  await mailPage.locator('#composebody').waitFor();
  panel = await mailPage.panel();
  await panel.getByText('While you write').waitFor();
}

/** Above the quotation, where the writer's own words stand. */
async function write(text: string): Promise<void> {
  const quoted = (await written()).replace(/^[\s\S]*?(?=On 2026)/, '');
  await mailPage.locator('#composebody').fill(`${text}\n\n${quoted}`);
}

test('snippets and competitors are written down in the console', async () => {
  await consolePage.goto(`${stage.kith.url}/writing`);
  await consolePage.getByRole('button', { name: 'New snippet' }).first().click();
  await consolePage.getByLabel('Shortcut').fill(';thanks');
  await consolePage.getByLabel('Text').fill('Dear {{first name}}, thank you. {{colour}}');
  await consolePage.getByText('Not known here: colour').waitFor();
  await picture(consolePage, 'console-snippet');
  await consolePage.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await consolePage.getByText(';thanks').first().waitFor();
  await consolePage.getByRole('dialog').waitFor({ state: 'detached' });
  await consolePage.getByLabel('Competitors', { exact: true }).fill('Acme Paper');
  await consolePage.getByLabel('Why customers choose us, in English').fill('we deliver on the day we name');
  await consolePage.getByRole('button', { name: 'Save' }).click();
  await consolePage.getByText('Saved.').first().waitFor();
  await picture(consolePage, 'console-writing');
  await expectAccessible(consolePage);
});

test('while a reply is written the customer it is addressed to stays in view', async () => {
  mailPage = await stage.browser.newPage();
  await signInToRoundcube(mailPage, stage.roundcube);
  await reply();
  await panel.getByText('Lindqvist AB').waitFor();
  await panel.getByText('Nothing to point out.').waitFor();
  await picture(mailPage, 'roundcube-writing');
});

test('an attachment spoken of is missed until it is there; one in the quotation is not', async () => {
  await write('Please see the attached offer.');
  await panel.getByText('You write “attached”, and nothing is attached').waitFor();
  await picture(mailPage, 'roundcube-no-attachment');
  await mailPage.locator('#uploadformInput').setInputFiles(join(import.meta.dirname, '../../package.json'));
  await panel.getByText('You write “attached”').waitFor({ state: 'detached' });
});

test('a shortcut becomes its snippet at a key, and undo brings the shortcut back', async () => {
  // The page may not have its writer's shortcuts yet; typed before they are there, one stays as it is.
  await vi.waitFor(async () => {
    await mailPage.locator('#composebody').fill(';thanks');
    await mailPage.keyboard.press('Tab');
    expect(await written()).toBe('Dear Anna, thank you. {{colour}}');
  }, patience);
  await mailPage.keyboard.press('Control+z');
  await expect.poll(written).toBe(';thanks');
});

test('a snippet chosen in the panel stands at the cursor, and undo takes it out', async () => {
  await panel.getByRole('button', { name: /^Snippet/ }).click();
  await panel.getByRole('button', { name: 'Insert' }).waitFor();
  await picture(mailPage, 'roundcube-snippets');
  await panel.getByRole('button', { name: 'Insert' }).click();
  await vi.waitFor(async () => expect(await written()).toContain('Dear Anna, thank you.'), patience);
  await mailPage.locator('#composebody').focus();
  await mailPage.keyboard.press('Control+z');
  await expect.poll(written).not.toContain('Dear Anna');
});

test('a fair sentence is offered for a hard word, and nothing is touched unasked', async () => {
  await write('Acme Paper is unreliable.');
  await panel.getByText('Acme Paper does good work').waitFor();
  await picture(mailPage, 'roundcube-competitor');
  expect(await written()).not.toContain('good work');
});

test('a promise marked in the draft is recorded once Roundcube has sent the mail', async () => {
  await write(promise);
  await panel.getByText('You are about to promise').waitFor();
  await panel.getByRole('button', { name: /Record on sending/ }).click();
  await panel.getByText('Recorded once the mail is sent.').first().waitFor();
  await picture(mailPage, 'roundcube-promise-marked');
  await mailPage.locator('.formbuttons button.send').click();
  await mailPage.locator('#messagelist').waitFor();
  await vi.waitFor(() => expect(sink.received.join()).toContain(promise), patience);
  await vi.waitFor(async () => {
    await consolePage.goto(`${stage.kith.url}/promises`);
    await consolePage.getByText('Anna Lindqvist').first().waitFor({ timeout: 10_000 });
  }, patience);
  await picture(consolePage, 'console-promise-recorded');
});

test('of a mail that was closed unsent the writer is asked, and no is no', async () => {
  await reply();
  await write('We will call you on Monday.');
  await panel.getByRole('button', { name: /Record on sending/ }).click();
  await panel.getByText('Recorded once the mail is sent.').first().waitFor();
  await mailPage.goto('about:blank');
  await mailPage.goto(`${stage.roundcube.url}?_task=mail&_mbox=INBOX`);
  panel = await mailPage.panel();
  await panel.getByText('Was “Re: Order 41').waitFor();
  await picture(mailPage, 'roundcube-unsure');
  await panel.getByRole('button', { name: 'It was not' }).click();
  await panel.getByText('Was “Re: Order 41').waitFor({ state: 'detached' });
});
