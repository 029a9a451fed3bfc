import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { wang } from '../../conformance/chinese-sample.ts';
import { patience } from '../../support/patience.ts';
import { dockPlace, whatThePageSees } from './dock-place.ts';
import { type KnownSitesVisit, visitKnownSites } from './visit-known-sites.ts';

let visit: KnownSitesVisit;

beforeAll(async () => {
  visit = await visitKnownSites();
});
afterAll(() => visit?.close());

const qq = 'https://wx.mail.qq.com/home/index?sid=x#/list/1';
const qqFrames = 'https://mail.qq.com/cgi-bin/frame_html?sid=x';
const exmail = 'https://exmail.qq.com/cgi-bin/frame_html?sid=x';
const js6 = (host: string, id = '59:tbiAwang') =>
  `https://${host}/js6/main.jsp?sid=x#module=read.ReadModule%7C${encodeURIComponent(JSON.stringify({ id, fid: 1 }))}`;

const sites = [
  { name: 'QQ Mail', url: qq, frozen: 'view', control: '.quick-reply-text' },
  { name: 'QQ Mail of frames', url: qqFrames, frozen: 'framed-view', control: '#mainFrame' },
  { name: 'Tencent Exmail', url: exmail, frozen: 'framed-view-en', control: '#mainFrame' },
  { name: '163', url: js6('mail.163.com'), frozen: 'view', control: 'h1' },
  { name: '126 in English', url: js6('mail.126.com'), frozen: 'view-en', control: 'h1' },
  { name: 'NetEase company mail', url: js6('mailh.qiye.163.com'), frozen: 'classic', control: 'h1' },
  { name: 'a school’s own NetEase', url: js6('mail.school.test'), frozen: 'view', control: 'h1' },
];

test.each(sites)(
  '$name, under strict policies: who wrote is read and the panel stands beside it',
  async (site) => {
    await visit.open(site.frozen, site.url);
    await visit.expectReading({ from: wang, subject: '关于第七批货的报价', isOutgoing: false });
    expect((await visit.lastReading())?.excerpt).toContain('第七批货的报价什么时候能给我们');
    await vi.waitFor(async () => {
      const place = await dockPlace(visit.page, site.control);
      expect(place).toEqual({ dock: 'kith-dock', reachesControl: true });
    }, patience);
    await vi.waitFor(async () => {
      const panels = visit.page.frames().filter((frame) => frame.url().endsWith('/panel.html'));
      expect(panels).toHaveLength(1);
      expect(await panels[0]?.locator('#root').count()).toBe(1);
    }, patience);
    expect(await whatThePageSees(visit.page)).toEqual({ shadow: false, panelFrames: 0, extensionUrl: false });
  },
);

async function expectDraftAndUndo(editor: Locator, written: () => Promise<string>) {
  const inReplyTo = (await visit.lastReading())?.messageId ?? '';
  await visit.say({ type: 'draft', draft: { text: '周五前报价。\n周梅', inReplyTo } });
  await vi.waitFor(async () => expect(await written()).toContain('周五前报价。'), patience);
  await vi.waitFor(async () => expect(await visit.lastOutcome()).toMatch(/inserted/), patience);
  await vi.waitFor(async () => {
    await editor.press('Control+z');
    expect(await written()).not.toContain('周五前报价。');
  }, patience);
}

test('in QQ Mail a draft opens the box below the mail, and undo takes the draft back', async () => {
  await visit.open('view', qq);
  await visit.expectReading({ from: wang });
  await visit.page.evaluate(() => {
    const placeholder = document.querySelector('.quick-reply-text');
    placeholder?.addEventListener('click', () => {
      const editor = document.createElement('div');
      editor.setAttribute('contenteditable', 'true');
      editor.className = 'reply-editor-content';
      placeholder.replaceWith(editor);
    });
  });
  const editor = visit.page.locator('.reply-editor-content');
  await expectDraftAndUndo(editor, async () => (await editor.textContent()) ?? '');
});

test('in QQ Mail of frames a draft goes into the compose that its frame then shows', async () => {
  await visit.open('framed-view', qqFrames);
  await visit.expectReading({ from: wang });
  await visit.page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#mainFrame');
    frame?.contentDocument?.querySelector('a[opt="reply"]')?.addEventListener('click', () => {
      frame.src = '/cgi-bin/readmail?sid=x&mailid=ZC0041-wang&t=compose&s=reply&disptype=html';
    });
  });
  visit.serve('framed-reply');
  const editor = visit.page.frameLocator('#mainFrame').frameLocator('iframe').locator('body');
  await expectDraftAndUndo(editor, async () => (await editor.textContent()) ?? '');
  await vi.waitFor(async () => {
    expect(await visit.lastDraft()).toMatchObject({ to: [wang], inReplyTo: 'ZC0041-wang' });
  }, patience);
});

test('in NetEase mail a draft goes into the box below the mail, and undo takes it back', async () => {
  await visit.open('view', js6('mail.163.com'));
  await visit.expectReading({ from: wang });
  const field = visit.page.locator('textarea');
  await expectDraftAndUndo(field, () => field.inputValue());
});

test('what is written in the editor’s own frame is heard', async () => {
  await visit.open(
    'compose',
    'https://mail.163.com/js6/main.jsp?sid=x#module=compose.ComposeModule%7C%7B%7D',
  );
  // Not by the pointer: the panel comes beside the page just now, and moves what it aims at.
  await visit.page.frameLocator('iframe.APP-editor-iframe').locator('body').pressSequentially('附件请查收。');
  await vi.waitFor(async () => {
    const draft = await visit.lastDraft();
    expect(draft).toMatchObject({ adapter: 'netease', to: [wang] });
    expect(draft?.text).toContain('附件请查收。');
  }, patience);
});

const js6Writing = 'https://mail.163.com/js6/main.jsp?sid=x#module=compose.ComposeModule%7C%7B%7D';

test.each([
  { name: 'QQ Mail', frozen: 'compose', url: qq, frames: [], editor: '[contenteditable="true"]' },
  {
    name: 'QQ Mail of frames',
    ...{ frozen: 'framed-compose', url: qqFrames, frames: ['#mainFrame', 'iframe'], editor: 'body' },
  },
  {
    name: 'NetEase mail',
    ...{ frozen: 'compose', url: js6Writing, frames: ['iframe.APP-editor-iframe'], editor: 'body' },
  },
])('a shortcut typed in $name becomes its snippet, also after the keyboard was elsewhere', async (site) => {
  await visit.open(site.frozen, site.url);
  await vi.waitFor(async () => expect(await visit.lastDraft()).toMatchObject({ to: [wang] }), patience);
  await visit.say({ type: 'shortcuts', shortcuts: [{ typed: ';hi', text: '周先生您好，' }] });
  const editor = site.frames
    .reduce<Pick<typeof visit.page, 'frameLocator' | 'locator'>>(
      (at, frame) => at.frameLocator(frame),
      visit.page,
    )
    .locator(site.editor);
  const typed = async () => {
    await visit.page.evaluate(() => {
      const elsewhere = document.body.appendChild(document.createElement('input'));
      elsewhere.focus();
      elsewhere.remove();
    });
    await editor.evaluate((element: HTMLElement) => {
      element.textContent = ';hi';
      element.ownerDocument.defaultView?.focus();
      element.focus();
      element.ownerDocument.getSelection()?.collapse(element.firstChild, 3);
    });
    await visit.page.keyboard.press('Tab');
    return editor.textContent();
  };
  await vi.waitFor(async () => expect(await typed()).toContain('周先生您好，'), patience);
  expect(await typed()).toContain('周先生您好，');
});

test('when the frame shows another mail, that one is read', async () => {
  await visit.open('framed-view', exmail);
  await visit.expectReading({ from: wang, isOutgoing: false });
  visit.serve('framed-sent');
  await visit.page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#mainFrame');
    if (frame) frame.src = '/cgi-bin/readmail?folderid=3&mailid=ZC0043-mei';
  });
  await visit.expectReading({ messageId: 'ZC0043-mei', to: [wang], isOutgoing: true });
});

/** What QQ's older page does. With `alsoHere` false only the frame does it, and leaves the page's origin. */
function setDomain(alsoHere: boolean): void {
  const shown = document.querySelector<HTMLIFrameElement>('#mainFrame')?.contentDocument;
  shown?.querySelector('#subject')?.replaceChildren('改好的报价');
  if (shown) shown.domain = 'mail.qq.com';
  if (alsoHere) document.domain = 'mail.qq.com';
}

test('a host that sets its domain in page and frame is read as before', async () => {
  await visit.open('framed-view', qqFrames);
  await visit.expectReading({ from: wang });
  await visit.page.evaluate(setDomain, true);
  await visit.expectReading({ from: wang, subject: '改好的报价' });
});

test('a frame that leaves the origin of its page shows no mail any more', async () => {
  await visit.open('framed-view', qqFrames);
  await visit.expectReading({ from: wang });
  await visit.page.evaluate(setDomain, false);
  await visit.expectReading(null);
});

test('a page of another kind that is made of frames is read in them', async () => {
  await visit.open('framed', 'https://desk.test/');
  await visit.expectReading({ adapter: 'generic', from: { address: 'anna@lindqvist.test', name: '' } });
});

test.each([
  { host: 'QQ Mail', url: qq, frozen: 'hostile', name: '王建国 jianguo.wang@huayuan.test' },
  {
    host: 'QQ Mail of frames',
    url: qqFrames,
    frozen: 'framed-hostile',
    name: '王建国 jianguo.wang@huayuan.test',
  },
  {
    host: 'NetEase mail',
    url: js6('mail.163.com'),
    frozen: 'hostile',
    name: '王建国 <jianguo.wang@huayuan.test>',
  },
])('a mail in $host whose text imitates the page shows its true sender', async ({ url, frozen, name }) => {
  await visit.open(frozen, url);
  await visit.expectReading({ from: { address: 'mallory@mallory.test', name }, isOutgoing: false });
});
