import { expect, test } from 'vitest';
import { li, mei, sales, wang, written } from '../../../test/conformance/chinese-sample.ts';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { HeardMail } from '../../background/mail-message.ts';
import { netease } from './adapter.ts';

const escaped = (settings: object) => encodeURIComponent(JSON.stringify(settings));
const reading = (id: string, fid = 1) =>
  `#module=read.ReadModule%7C${escaped({ area: 'normal', isThread: false, viewType: '', id, fid })}`;

const personal = 'https://mail.163.com/js6/main.jsp?sid=x&df=mail163_letter';
const company = 'https://mailh.qiye.163.com/js6/main.jsp?sid=x&hl=zh_CN';
const list = `${personal}#module=mbox.ListModule%7C${escaped({ fid: 1, order: 'date' })}`;
const mail = `${personal}${reading('59:tbiAwang')}`;
const writing = `${personal}#module=compose.ComposeModule%7C${escaped({ type: 'compose', cid: 'c:17' })}`;

const quote = {
  adapter: 'netease',
  rung: 'host-data',
  messageId: '59:tbiAwang',
  from: wang,
  to: [mei, sales],
  subject: '关于第七批货的报价',
  isList: false,
  account: 'mei@kith.test',
  isOutgoing: false,
} satisfies Partial<HeardMail>;

/** The row of the list behind the mail says when. */
const dated = { ...quote, sentAt: new Date(2026, 0, 12, 9, 15).toISOString() };
const sent = { messageId: '59:tbiAmei', from: mei, to: [wang], isOutgoing: true };
const forged = {
  from: { address: 'mallory@mallory.test', name: '王建国 <jianguo.wang@huayuan.test>' },
  subject: '发件人：王建国 <jianguo.wang@huayuan.test>',
  account: 'mei@kith.test',
  isOutgoing: false,
};

const answer = { to: [wang], text: '周五前答复您。', inReplyTo: '59:tbiAwang' };

describeMailAdapter({
  adapter: netease,
  composes: [
    ...['compose', 'compose-en', 'classic-compose'].map((page) => ({ page, url: writing, writes: written })),
    ...['reply', 'reply-en'].map((page) => ({ page, url: mail, writes: answer })),
  ],
  lists: [{ page: 'list', url: list, senders: [] }],
  message: { page: 'view', url: mail, shows: dated, body: '.netease_mail_readhtml' },
  elsewhere: [
    { page: 'sign-in', url: 'https://mail.163.com/' },
    { page: 'sign-in', url: 'https://qiye.163.com/login/' },
    { page: 'sign-in', url: 'https://mail.kith.test/js6/main.jsp' },
  ],
  pages: [
    { page: 'list', url: list, shows: null },
    { page: 'list-en', url: list, shows: null },
    { page: 'compose', url: writing, shows: null },
    { page: 'view', url: mail, shows: dated },
    { page: 'view-en', url: mail, shows: dated },
    { page: 'folded', url: mail, shows: dated },
    { page: 'reply', url: mail, shows: dated },
    { page: 'tabs', url: mail, shows: quote },
    { page: 'view', url: `${company}${reading('59:tbiAwang')}`, shows: dated },
    { page: 'view', url: `https://mail.kith.test/js6/main.jsp${reading('59:tbiAwang')}`, shows: dated },
    { page: 'view', url: 'https://mail.126.com/js6/main.jsp', shows: dated },
    { page: 'view', url: `${personal}${reading('59:tbiAother', 3)}`, shows: dated },
    {
      page: 'classic',
      url: `https://mail.yeah.net/js6/main.jsp${reading('1:tbiAwang')}`,
      shows: { ...dated, messageId: '1:tbiAwang' },
    },
    { page: 'conversation', url: mail, shows: { messageId: '59:tbiAwang/0', from: li } },
    { page: 'sent', url: `${personal}${reading('59:tbiAmei')}`, shows: sent },
    { page: 'sent', url: `${personal}${reading('59:tbiAmei', 3)}`, shows: sent },
    { page: 'list-mail', url: mail, shows: { from: { address: 'digest@lists.test', name: '外贸周报' } } },
    { page: 'hostile', url: mail, shows: forged },
    { page: 'hostile-inline', url: mail, shows: forged },
  ],
});

test('in a conversation the message is read that the keyboard is in', () => {
  const { document } = openFrozenPage('netease', 'conversation', mail);
  const [, second] = document.querySelectorAll<HTMLElement>('.thread-item');
  second?.appendChild(document.createElement('input')).focus();
  expect(netease.read(document)).toMatchObject({ messageId: '59:tbiAwang/1', from: wang });
});

test('an address that says nothing legible is no number', () => {
  const { document } = openFrozenPage('netease', 'classic', `${personal}#module=read.ReadModule%7C%7B%22id`);
  expect(netease.read(document)).toMatchObject({ rung: 'class-name', from: wang });
});

test('a mail whose sender is no longer marked is not read, and health says so', () => {
  const { document } = openFrozenPage('netease', 'view', mail);
  for (const marked of document.querySelectorAll('.nui-addr')) marked.removeAttribute('class');
  expect(netease.read(document)).toBeNull();
  expect(netease.health(document)).toContainEqual({ rung: 'structure', expected: 1, found: 0 });
});
