import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ReadMail } from '../../../extension/mail/mail-adapter.ts';
import { patience } from '../../support/patience.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { sampleInbox, sampleSent } from '../../support/webmail/sample-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { signInToSogo } from '../../support/webmail/sign-in.ts';
import { startSogo } from '../../support/webmail/sogo.ts';
import type { Webmail } from '../../support/webmail/webmail.ts';
import { dockPlace, whatThePageSees } from './dock-place.ts';
import { type ListeningExtension, launchListeningExtension } from './listening-extension.ts';

let folder: string;
let webmail: Webmail;
let extension: ListeningExtension;

beforeAll(async () => {
  folder = await makeScratchFolder();
  const mail = { messages: sampleInbox, sent: sampleSent };
  webmail = await startSogo({ ...mail, folder: join(folder, 'sogo'), port: await freePorts(5) });
  extension = await launchListeningExtension();
  await signInToSogo(extension.page, webmail);
});

afterAll(async () => {
  await extension?.close();
  await webmail?.stop();
  await rm(folder, { recursive: true, force: true });
});

const openMail = (subject: string) => extension.page.click(`button[aria-label^="${subject}"]`);

async function expectReading(expected: Partial<ReadMail>): Promise<void> {
  await vi.waitFor(async () => {
    const readings = (await extension.heard()).filter((message) => message.type === 'reading');
    expect(readings.at(-1)?.mail).toMatchObject(expected);
  }, patience);
}

test('an opened mail is read from its header', async () => {
  await openMail('Order 41');
  const from = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };
  await expectReading({ messageId: '0/INBOX/1', from, account: 'mei@kith.test', isOutgoing: false });
});

test('the dock stands in front of the page and beside its buttons', async () => {
  for (const control of ['button[ng-click^="viewer.reply("]', 'md-fab-trigger button, button.md-fab']) {
    await vi.waitFor(async () => {
      expect(await dockPlace(extension.page, control)).toEqual({ dock: 'kith-dock', reachesControl: true });
    }, patience);
  }
});

test("the page's scripts see an empty element and no panel", async () => {
  expect(await whatThePageSees(extension.page)).toEqual({
    shadow: false,
    panelFrames: 0,
    extensionUrl: false,
  });
});

test('a mail that imitates the page is its true sender', async () => {
  await openMail('Urgent change');
  await expectReading({ messageId: '0/INBOX/4', from: { address: 'mallory@mallory.test', name: 'Mallory' } });
});

test("a draft reaches the host's editor, and its undo takes it back", async () => {
  const { page } = extension;
  await extension.say({
    type: 'draft',
    draft: { text: 'Good day,\n\nplease ring me.', inReplyTo: '0/INBOX/4' },
  });
  await vi.waitFor(async () => {
    const outcomes = (await extension.heard()).filter(({ type }) => type === 'draft-outcome');
    expect(outcomes).not.toEqual([]);
  }, patience);
  const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
  const written = await editor.textContent();
  expect(written).toContain('please ring me.');
  expect(written).toContain('Please pay elsewhere.');
  await editor.press('Control+z');
  await vi.waitFor(async () => expect(await editor.textContent()).not.toContain('please ring me.'), patience);
});

test('what is being written is read once the writer pauses, and a shortcut becomes its text', async () => {
  const { page } = extension;
  const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
  await extension.say({
    type: 'shortcuts',
    shortcuts: [{ typed: ';ring', text: 'Please ring me at noon.' }],
  });
  const typed = async () => {
    await editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(';ring');
    await page.keyboard.press('Tab');
    const text = async () => expect(await editor.textContent()).toContain('Please ring me at noon.');
    await vi.waitFor(text, { ...patience, timeout: 5_000 });
  };
  // Shortcuts are told without an answer; typed before they are there, one stays as it is.
  await vi.waitFor(typed, patience);
  await vi.waitFor(async () => {
    const composing = (await extension.heard()).filter((message) => message.type === 'composing').at(-1);
    expect(composing?.draft).toMatchObject({
      to: [{ address: 'mallory@mallory.test', name: 'Mallory' }],
      text: expect.stringContaining('Please ring me at noon.'),
      inReplyTo: '0/INBOX/4',
    });
    expect(composing?.draft?.text).not.toContain('Please pay elsewhere');
  }, patience);
  await page.keyboard.press('Control+z');
  await vi.waitFor(async () => expect(await editor.textContent()).not.toContain('ring me at noon'), patience);
});

test('mail the user wrote names the customer it went to', async () => {
  const { page } = extension;
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(`${webmail.url}so/${webmail.user}/Mail/view#!/Mail/0/Sent`);
  await page.reload();
  await openMail('Re: Order 41');
  await expectReading({ isOutgoing: true, to: [{ address: 'anna@lindqvist.test', name: 'Anna Lindqvist' }] });
});
