import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patience } from '../../support/patience.ts';
import { dockPlace, whatThePageSees } from './dock-place.ts';
import { type KnownSitesVisit, visitKnownSites } from './visit-known-sites.ts';

let visit: KnownSitesVisit;

beforeAll(async () => {
  visit = await visitKnownSites();
});
afterAll(() => visit?.close());

const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };

const gmail = 'https://mail.google.com/mail/u/0/';
const outlook = 'https://outlook.office.com/mail/';
const company = 'https://mail.kith.test/owa/';

const sites = [
  { name: 'Gmail', url: gmail, frozen: 'view', reply: '.ams.bkH', adapter: 'gmail' },
  { name: 'Gmail in Chinese', url: gmail, frozen: 'view-zh', reply: '.ams.bkH', adapter: 'gmail' },
  { name: 'the older Gmail', url: gmail, frozen: 'classic', reply: '.ams.bkH', adapter: 'gmail' },
  {
    name: 'Outlook',
    url: outlook,
    frozen: 'view',
    reply: 'button:has([data-icon-name="ArrowReplyRegular"])',
    adapter: 'outlook',
  },
  {
    name: 'a company’s own Outlook',
    url: company,
    frozen: 'server-zh',
    reply: 'button._rp_r2',
    adapter: 'outlook',
  },
];

test.each(sites)(
  '$name, under its published policies and stricter ones: who wrote is read and the panel stands beside it',
  async (site) => {
    await visit.open(site.frozen, site.url);
    await visit.expectReading({ adapter: site.adapter, from: anna, isOutgoing: false });
    await vi.waitFor(async () => {
      expect(await dockPlace(visit.page, site.reply)).toEqual({ dock: 'kith-dock', reachesControl: true });
    }, patience);
    await vi.waitFor(async () => {
      const panel = visit.page.frames().find((frame) => frame.url().endsWith('/panel.html'));
      expect(await panel?.locator('#root').count()).toBe(1);
    }, patience);
    expect(await whatThePageSees(visit.page)).toEqual({ shadow: false, panelFrames: 0, extensionUrl: false });
  },
);

/** What the host does once its reply is pressed: it opens a place to write below the mail. */
function openEditorOnReply({ reply, attributes }: { reply: string; attributes: Record<string, string> }) {
  const button = document.querySelector(reply);
  button?.addEventListener('click', () => {
    const editor = document.createElement('div');
    for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
    const box = document.createElement('div');
    box.className = 'M9';
    box.append(editor);
    (button.closest('.gs, [aria-expanded], [role="main"]') ?? document.body).append(box);
    editor.focus();
  });
}

const editable = {
  role: 'textbox',
  contenteditable: 'true',
  g_editable: 'true',
  'aria-multiline': 'true',
  class: 'Am Al editable owa-font-compose',
};

test.each(sites)('in $name a draft opens the reply, and undo takes the draft back', async (site) => {
  await visit.open(site.frozen, site.url);
  await visit.expectReading({ from: anna });
  await visit.page.evaluate(openEditorOnReply, { reply: site.reply, attributes: editable });
  const inReplyTo = (await visit.lastReading())?.messageId ?? '';
  await visit.say({ type: 'draft', draft: { text: 'On Friday.\nMei', inReplyTo } });
  const editor = visit.page.locator('.M9 [contenteditable="true"]');
  await vi.waitFor(async () => expect(await editor.textContent()).toContain('On Friday.'), patience);
  await vi.waitFor(async () => expect(await visit.lastOutcome()).toBe('inserted'), patience);
  await vi.waitFor(async () => {
    await editor.press('Control+z');
    expect((await editor.textContent())?.trim()).toBe('');
  }, patience);
});

test('an answer goes below its mail, not into a letter to somebody else that is open', async () => {
  await visit.open('mail-and-letter', gmail);
  await visit.expectReading({ from: anna });
  const letter = visit.page.locator('.dw [g_editable="true"]');
  const before = await letter.textContent();
  await visit.page.evaluate(openEditorOnReply, { reply: '.ams.bkH', attributes: editable });
  await visit.say({ type: 'draft', draft: { text: 'On Friday.', inReplyTo: '18d0000000000041' } });
  const answer = visit.page.locator('[role="main"] .M9 [contenteditable="true"]');
  await vi.waitFor(async () => expect(await answer.textContent()).toContain('On Friday.'), patience);
  expect(await letter.textContent()).toBe(before);
});

test.each([
  { name: 'Gmail', url: gmail },
  { name: 'Outlook', url: outlook },
])('a shortcut typed in $name becomes its snippet', async ({ url }) => {
  await visit.open('compose', url);
  await visit.expectReading(null);
  await visit.say({ type: 'shortcuts', shortcuts: [{ typed: ';hi', text: 'Good day,' }] });
  const editor = visit.page.locator('[aria-multiline="true"]');
  await vi.waitFor(async () => {
    await editor.evaluate((element: HTMLElement) => {
      element.textContent = ';hi';
      element.focus();
      getSelection()?.collapse(element.firstChild, 3);
    });
    await visit.page.keyboard.press('Tab');
    expect(await editor.textContent()).toContain('Good day,');
  }, patience);
});

test('a mail that Gmail sent and no longer offers to take back is told to have gone', async () => {
  await visit.open('compose', gmail);
  await vi.waitFor(async () => expect(await visit.lastDraft()).toMatchObject({ adapter: 'gmail' }), patience);
  const { composeId } = (await visit.lastDraft())!;
  await visit.page.evaluate(() => {
    document.querySelector('.aoO')!.addEventListener('click', () => {
      document.querySelector('.dw')!.remove();
      const notice = document.createElement('div');
      for (const id of ['link_undo', 'link_vsm'])
        notice.append(Object.assign(document.createElement('span'), { id }));
      document.body.append(Object.assign(notice, { className: 'vh' }));
    });
  });
  await visit.page.locator('.aoO').click();
  await vi.waitFor(async () => expect(await visit.lastDraft()).toBeNull(), patience);
  expect(await visit.sent()).toEqual([]);
  await visit.page.evaluate(() => document.querySelector('.vh')!.remove());
  await vi.waitFor(async () => expect(await visit.sent()).toEqual([composeId]), patience);
});

test('a window that hangs at the edge of the browser hangs beside the panel', async () => {
  await visit.open('compose', gmail);
  await visit.page.evaluate(() => {
    const windows = document.querySelector<HTMLElement>('.dw');
    windows?.style.setProperty('position', 'fixed');
    windows?.style.setProperty('right', '0');
    windows?.style.setProperty('bottom', '0');
    document.body.style.height = '100vh';
  });
  await vi.waitFor(async () => {
    expect(await dockPlace(visit.page, '.aoO')).toEqual({ dock: 'kith-dock', reachesControl: true });
  }, patience);
});

test('a sender shown by name alone is read as such, and by address once the card is opened', async () => {
  await visit.open('name-only', outlook);
  await visit.expectReading({ from: { address: '', name: 'Anna Lindqvist' } });
  await visit.page.evaluate(() => {
    const card = document.createElement('div');
    card.setAttribute('role', 'dialog');
    for (const text of ['Anna Lindqvist', 'anna@lindqvist.test']) {
      const line = document.createElement('span');
      line.textContent = text;
      card.append(line);
    }
    document.body.append(card);
  });
  await visit.expectReading({ from: anna });
  await visit.page.evaluate(() => document.querySelector('[role="dialog"]')?.remove());
  await visit.expectReading({ from: anna });
});

test.each([
  { name: 'Gmail', url: gmail },
  { name: 'Outlook', url: outlook },
])('a mail in $name whose text imitates the page shows its true sender', async ({ url }) => {
  await visit.open('hostile', url);
  await visit.expectReading({
    from: { address: 'mallory@mallory.test', name: 'Mallory' },
    isOutgoing: false,
  });
});
