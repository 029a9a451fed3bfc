/** `tsx test/support/webmail/freeze-pages.ts PORT`: takes the adapters' test pages anew from real Roundcube and SOGo. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../browser.ts';
import { ensurePackages } from './packages.ts';
import { startRoundcube } from './roundcube.ts';
import { sampleInbox, sampleSent } from './sample-mail.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import { signInToRoundcube, signInToSogo } from './sign-in.ts';
import { startSogo } from './sogo.ts';
import { trimmedPage } from './trim-page.ts';
import type { Webmail } from './webmail.ts';

const pages = join(import.meta.dirname, '../../fixtures/mail-pages');

async function main(port: number): Promise<void> {
  const packages = await ensurePackages('chromium');
  if (!packages.ok) throw new Error(packages.reason);
  const scratch = await makeScratchFolder();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const mail = { messages: sampleInbox, sent: sampleSent };
  try {
    for (const [suffix, roundcubeLanguage, sogoLanguage] of languages) {
      const folder = join(scratch, suffix || 'en');
      await mkdir(folder, { mode: 0o755 });
      const roundcube = await startRoundcube({
        ...mail,
        folder: join(folder, 'rc'),
        port,
        language: roundcubeLanguage,
      });
      const sogo = await startSogo({
        ...mail,
        folder: join(folder, 'sogo'),
        port: port + 5,
        language: sogoLanguage,
      });
      const viewport = { width: 1400, height: 900 };
      const context = await browser.newContext({ viewport, locale: suffix === '-zh' ? 'zh-CN' : 'en-US' });
      const page = await context.newPage();
      try {
        await freezeRoundcube(page, roundcube, suffix);
        await freezeSogo(page, sogo, suffix);
      } finally {
        await sogo.stop();
        await roundcube.stop();
      }
    }
  } finally {
    await browser.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

const languages = [
  ['', 'en_US', 'English'],
  ['-zh', 'zh_CN', 'ChineseChina'],
] as const;

async function freezeRoundcube(page: Page, webmail: Webmail, suffix: string): Promise<void> {
  const keep = (name: string) => save(page, 'roundcube', `${name}${suffix}`, '#messagecontframe');
  const open = async (subject: string) => {
    await page.click(`#messagelist tr.message:has-text("${subject}")`);
    await page
      .frameLocator('#messagecontframe')
      .locator(`#message-header :text("${subject}")`)
      .first()
      .waitFor();
    await page.frameLocator('#messagecontframe').locator('#messagebody').waitFor();
  };
  await page.goto(webmail.url);
  await keep('sign-in');
  await signInToRoundcube(page, webmail);
  await keep('list');
  await open('Order 41');
  await keep('preview');
  // The moment after the click: the row is selected, the frame has yet to come.
  await save(page, 'roundcube', `row-first${suffix}`);
  await open('Urgent change');
  await keep('hostile');
  await open('This week');
  await keep('list-mail');
  await page.goto(`${webmail.url}?_task=mail&_mbox=Sent`);
  await open('Re: Order 41');
  await keep('sent');
  await page.goto(`${webmail.url}?_task=mail&_action=show&_uid=1&_mbox=INBOX`);
  await page.waitForSelector('#messagebody');
  await keep('full');
  await page.click('#toolbar-menu a.reply');
  await page.waitForSelector('#composebody');
  await page.fill('#composebody', `${draftText}\n\n${await page.inputValue('#composebody')}`);
  await page.setInputFiles('#uploadformInput', { name: 'offer-41.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('#attachment-list li:has-text("offer-41.pdf") a.delete').waitFor();
  await keep('compose');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.click('.editor-toolbar .mce-i-html');
  await page.frameLocator('#composebody_ifr').locator(`#tinymce:has-text("${draftText}")`).waitFor();
  await save(page, 'roundcube', `compose-rich${suffix}`, '#composebody_ifr');
}

async function freezeSogo(page: Page, webmail: Webmail, suffix: string): Promise<void> {
  const keep = (name: string) => save(page, 'sogo', `${name}${suffix}`);
  const open = async (subject: string) => {
    await page.click(`button[aria-label^="${subject}"]`);
    await page.locator(`#detailView [ng-bind="viewer.message.subject"]:text("${subject}")`).waitFor();
    await page.locator('#detailView .sg-mail-part').first().waitFor();
  };
  await page.goto(webmail.url);
  await page.waitForSelector('input[ng-model="app.creds.username"]');
  await keep('sign-in');
  await signInToSogo(page, webmail);
  await keep('list');
  await open('Order 41');
  await keep('view');
  await open('Urgent change');
  await keep('hostile');
  await open('This week');
  await keep('list-mail');
  await page.goto(`${webmail.url}so/${webmail.user}/Mail/view#!/Mail/0/Sent`);
  await page.reload();
  await open('Re: Order 41');
  await keep('sent');
  await page.click('button[ng-click^="viewer.reply("]:visible');
  const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body[contenteditable="true"]');
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${draftText}\n`);
  await page.setInputFiles('#fileInput', { name: 'offer-41.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('.sg-mail-editor-attachments md-chip:has-text("offer-41.pdf")').waitFor();
  await save(page, 'sogo', `compose${suffix}`, 'iframe.cke_wysiwyg_frame');
}

const draftText = 'The offer is attached.';
const buffer = Buffer.from('%PDF-1.4');

/** `inner` names the frame that holds the message or the rich editor. */
async function save(page: Page, adapter: string, name: string, inner?: string): Promise<void> {
  const folder = join(pages, adapter);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.html`), await trimmedPage(page.mainFrame()));
  const element = inner ? await page.$(inner) : null;
  const frame = await element?.contentFrame();
  const isFilled = frame && (await frame.locator('#messagebody, [contenteditable="true"]').count()) > 0;
  if (isFilled) await writeFile(join(folder, `${name}.frame.html`), await trimmedPage(frame));
}

await main(Number(process.argv[2]));
