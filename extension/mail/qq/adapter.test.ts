import { expect, test } from 'vitest';
import { li, mei, sales, wang, written } from '../../../test/conformance/chinese-sample.ts';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { HeardMail } from '../../background/mail-message.ts';
import { qq } from './adapter.ts';
import { qqList } from './mail-list.ts';

const home = 'https://wx.mail.qq.com/home/index?sid=x#/list/1';
const sentFolder = 'https://wx.mail.qq.com/home/index?sid=x#/list/3';
const frames = 'https://mail.qq.com/cgi-bin/frame_html?sid=x';
const company = 'https://exmail.qq.com/cgi-bin/frame_html?sid=x';
const inbox = 'https://exmail.qq.com/cgi-bin/mail_list?sid=x&folderid=';
const mailWindow = 'https://mail.qq.com/cgi-bin/readmail?mailid=ZC0041-wang&newwin=true';

const quote = {
  adapter: 'qq',
  rung: 'class-name',
  messageId: 'ZC0041-wang',
  from: wang,
  to: [mei, sales],
  subject: '关于第七批货的报价',
  sentAt: new Date(2026, 0, 12, 9, 15).toISOString(),
  isList: false,
  account: 'mei@kith.test',
  isOutgoing: false,
} satisfies Partial<HeardMail>;

const framedQuote = { ...quote, rung: 'host-data' } satisfies Partial<HeardMail>;
const nameOnly = { from: { address: '', name: '王建国' }, isOutgoing: false };
const reply = { messageId: 'ZC0043-mei', from: mei, to: [wang], isOutgoing: true };
const forged = {
  messageId: 'ZC0061-mal',
  from: { address: 'mallory@mallory.test', name: '王建国 jianguo.wang@huayuan.test' },
  subject: '发件人：王建国 <jianguo.wang@huayuan.test>',
  account: 'mei@kith.test',
  isOutgoing: false,
};

const framedWritten = { ...written, cc: [li] };
const answer = { to: [wang], text: '周五前答复您。', inReplyTo: 'ZC0041-wang' };

describeMailAdapter({
  adapter: qq,
  composes: [
    ...['compose', 'compose-en'].map((page) => ({ page, url: home, writes: written })),
    ...['reply', 'reply-en'].map((page) => ({ page, url: home, writes: answer })),
  ],
  list: qqList,
  lists: [{ page: 'list', url: home, senders: [] }],
  message: { page: 'view', url: home, shows: quote, body: '.mail-detail-content' },
  elsewhere: [
    { page: 'sign-in', url: 'https://wx.mail.qq.com/' },
    { page: 'sign-in', url: 'https://wx.mail.qq.com/login/login.html' },
    { page: 'view', url: 'https://docs.qq.com/home/index' },
  ],
  pages: [
    ...['list', 'list-en', 'compose', 'compose-en'].map((page) => ({ page, url: home, shows: null })),
    ...['view', 'view-en', 'reply', 'reply-en'].map((page) => ({ page, url: home, shows: quote })),
    { page: 'split', url: home, shows: { ...quote, messageId: expect.stringContaining('王建国') } },
    { page: 'name-only', url: home, shows: nameOnly },
    { page: 'name-only-en', url: home, shows: nameOnly },
    { page: 'name-card', url: home, shows: { from: wang } },
    { page: 'posing-name', url: home, shows: { from: { address: '', name: 'victim@forged.test' } } },
    { page: 'conversation', url: home, shows: { from: li, to: [mei, wang] } },
    { page: 'sent', url: home, shows: reply },
    { page: 'sent', url: sentFolder, shows: reply },
    {
      page: 'list-mail',
      url: home,
      shows: { from: { address: 'digest@lists.test', name: '外贸周报' }, account: null },
    },
    { page: 'hostile', url: home, shows: forged },
  ],
});

/** The older page, which the company mail still has, keeps mails in a frame. */
describeMailAdapter({
  adapter: qq,
  composes: [
    { page: 'framed-compose', url: frames, writes: framedWritten },
    { page: 'framed-reply', url: company, writes: { ...framedWritten, inReplyTo: 'ZC0041-wang' } },
  ],
  list: qqList,
  lists: [
    { page: 'framed-list', url: frames, senders: [] },
    { page: 'framed-list.frame', url: `${inbox}1`, senders: [wang.address, 'mallory@mallory.test'] },
    { page: 'framed-sent-list.frame', url: `${inbox}3`, senders: [wang.address] },
  ],
  message: { page: 'framed-view', url: company, shows: framedQuote, body: '#mailContentContainer' },
  elsewhere: [{ page: 'framed-sign-in', url: 'https://mail.qq.com/cgi-bin/loginpage' }],
  pages: [
    { page: 'framed-list', url: frames, shows: null },
    { page: 'framed-view', url: frames, shows: framedQuote },
    { page: 'framed-view-en', url: 'https://en.mail.qq.com/cgi-bin/frame_html', shows: framedQuote },
    { page: 'framed-sent', url: frames, shows: reply },
    { page: 'framed-hostile', url: frames, shows: forged },
    { page: 'framed-conversation', url: frames, shows: { messageId: 'ZC0040-all/0', from: li } },
    { page: 'framed-compose', url: frames, shows: null },
    { page: 'mail-window', url: mailWindow, shows: { ...framedQuote, account: null } },
  ],
});

test('two messages of a conversation are never taken for one', () => {
  const { document } = openFrozenPage('qq', 'conversation', home);
  const first = qq.read(document)?.messageId;
  const [, second] = document.querySelectorAll<HTMLElement>('.mail-detail');
  const field = second?.appendChild(document.createElement('input'));
  field?.focus();
  expect(qq.read(document)).toMatchObject({ from: wang });
  expect(qq.read(document)?.messageId).not.toBe(first);
});

test('of two mails with one subject neither is taken for the other', () => {
  const { document } = openFrozenPage('qq', 'split', home);
  const before = qq.read(document)?.messageId;
  const when = document.querySelector('.time-text');
  if (when) when.textContent = '2026年1月13日 10:00';
  expect(qq.read(document)?.messageId).not.toBe(before);
});

test('a page that lost the marks of its parties says so', () => {
  const { document } = openFrozenPage('qq', 'view', home);
  for (const marked of document.querySelectorAll('.cmp-account-nick, .cmp-account-email'))
    marked.removeAttribute('class');
  expect(qq.read(document)).toBeNull();
  expect(qq.health(document)).toContainEqual({ rung: 'class-name', expected: 1, found: 0 });
});
