import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ReadMail } from '../../../extension/mail/mail-adapter.ts';
import { patience } from '../../support/patience.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { startRoundcube } from '../../support/webmail/roundcube.ts';
import { sampleInbox, sampleSent } from '../../support/webmail/sample-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { signInToRoundcube } from '../../support/webmail/sign-in.ts';
import type { Webmail } from '../../support/webmail/webmail.ts';
import { dockPlace, pageMargin, whatThePageSees } from './dock-place.ts';
import { type ListeningExtension, launchListeningExtension } from './listening-extension.ts';

let folder: string;
let webmail: Webmail;
let extension: ListeningExtension;

beforeAll(async () => {
  folder = await makeScratchFolder();
  const mail = { messages: sampleInbox, sent: sampleSent };
  webmail = await startRoundcube({ ...mail, folder: join(folder, 'rc'), port: await freePorts(2) });
  extension = await launchListeningExtension();
  await signInToRoundcube(extension.page, webmail);
});

afterAll(async () => {
  await extension?.close();
  await webmail?.stop();
  await rm(folder, { recursive: true, force: true });
});

const openMail = (subject: string) => extension.page.click(`#messagelist tr.message:has-text("${subject}")`);
const openInbox = async (mailbox = 'INBOX') => {
  await extension.goto(`${webmail.url}?_task=mail&_mbox=${mailbox}`);
  await extension.page.waitForSelector('#messagelist tr.message');
};

async function expectReading(expected: Partial<ReadMail>): Promise<void> {
  await vi.waitFor(async () => {
    const readings = (await extension.heard()).filter((message) => message.type === 'reading');
    expect(readings.at(-1)?.mail).toMatchObject(expected);
  }, patience);
}

test('the selected row names the sender while the message is still on its way', async () => {
  const { page } = extension;
  await openInbox();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*_action=preview*', (route) => held.then(() => route.continue()));
  await openMail('Order 41');
  await expectReading({
    messageId: 'INBOX/1',
    from: { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' },
    excerpt: '',
  });
  release();
  await expectReading({ messageId: 'INBOX/1', rung: 'host-data', account: 'mei@kith.test' });
  await page.unroute('**/*_action=preview*');
});

test('a mail that imitates the page is its true sender', async () => {
  await openMail('Urgent change');
  await expectReading({ rung: 'host-data', from: { address: 'mallory@mallory.test', name: 'Mallory' } });
});

test('mail the user wrote names the customer it went to', async () => {
  await openInbox('Sent');
  await openMail('Re: Order 41');
  await expectReading({
    isOutgoing: true,
    rung: 'host-data',
    to: [{ address: 'anna@lindqvist.test', name: 'Anna Lindqvist' }],
  });
});

test('the dock stands in front of the page and beside its buttons', async () => {
  await openInbox();
  await openMail('Order 41');
  await vi.waitFor(async () => {
    const place = await dockPlace(extension.page, '#toolbar-menu a.reply');
    expect(place).toEqual({ dock: 'kith-dock', reachesControl: true });
  }, patience);
});

test("the page's scripts see an empty element and no panel", async () => {
  expect(await whatThePageSees(extension.page)).toEqual({
    shadow: false,
    panelFrames: 0,
    extensionUrl: false,
  });
});

test('closing the dock gives the page its width back, and the next page remembers it', async () => {
  await extension.say({ type: 'dock', open: false });
  await vi.waitFor(async () => expect(await pageMargin(extension.page)).toBe('0px'), patience);
  await openInbox();
  await expectReading({});
  expect(await pageMargin(extension.page)).toBe('0px');
  await extension.say({ type: 'toggle' });
  await vi.waitFor(async () => expect(await pageMargin(extension.page)).toBe('376px'), patience);
});

test('the key that opens the panel moves the keyboard into it, and closing brings it back', async () => {
  const { page } = extension;
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  await extension.say({ type: 'dock', open: false });
  await page.focus('#mailsearchform');
  await extension.say({ type: 'toggle' });
  await vi.waitFor(async () => expect(await focused()).toBe('kith-dock'), patience);
  await extension.say({ type: 'toggle' });
  await vi.waitFor(async () => expect(await focused()).toBe('mailsearchform'), patience);
  await extension.say({ type: 'dock', open: true });
});

test('a draft reaches the reply that opens as a page of its own, and undo takes it back', async () => {
  const { page } = extension;
  await openInbox();
  await openMail('Order 41');
  await expectReading({ messageId: 'INBOX/1', rung: 'host-data' });
  const draft = { text: 'Dear Anna,\n\nit leaves us on Thursday.', inReplyTo: 'INBOX/1' };
  await extension.hold({ type: 'draft', draft, resumed: true });
  await extension.say({ type: 'draft', draft });
  await page.waitForSelector('#composebody');
  await vi.waitFor(async () => {
    expect(await extension.heard()).toContainEqual({
      type: 'draft-outcome',
      outcome: 'not-empty-inserted-at-cursor',
    });
  }, patience);
  await extension.hold(null);
  const written = await page.inputValue('#composebody');
  expect(written).toContain(draft.text);
  expect(written).toContain('> could you tell me by Friday');
  await page.keyboard.press('Control+z');
  expect(await page.inputValue('#composebody')).not.toContain('it leaves us on Thursday');
});

test('a draft for a mail that is no longer open goes nowhere', async () => {
  const { page } = extension;
  page.once('dialog', (dialog) => void dialog.accept());
  await openInbox();
  await openMail('Urgent change');
  await expectReading({ messageId: 'INBOX/4', rung: 'host-data' });
  await extension.say({ type: 'draft', draft: { text: 'Dear Anna', inReplyTo: 'INBOX/1' } });
  await vi.waitFor(async () => {
    expect(await extension.heard()).toContainEqual({ type: 'draft-outcome', outcome: 'no-compose' });
  }, patience);
  expect(await page.locator('#composebody').count()).toBe(0);
});

test('when the extension goes, nothing of it stays in the page', async () => {
  const { page } = extension;
  await page.locator('kith-dock').waitFor({ state: 'attached' });
  await extension.reload();
  await vi.waitFor(async () => expect(await page.locator('kith-dock').count()).toBe(0), patience);
  await vi.waitFor(async () => expect(await pageMargin(page)).toBe('0px'), patience);
});
