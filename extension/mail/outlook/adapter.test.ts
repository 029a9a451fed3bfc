import { expect, test } from 'vitest';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { HeardMail } from '../../background/mail-message.ts';
import type { ComposedMail } from '../mail-adapter.ts';
import { outlook } from './adapter.ts';
import { outlookList } from './mail-list.ts';

const inbox = 'https://outlook.office.com/mail/inbox';
const live = 'https://outlook.live.com/mail/0/inbox';
const server = 'https://mail.kith.test/owa/';

const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };
const bert = { address: 'bert@lindqvist.test', name: 'Bert Holm' };
const sales = { address: 'sales@kith.test', name: 'Sales' };
const conversation = 'AAQkADk0Y2E5MTUxLTExMjQAEGv41a=';

const order = {
  adapter: 'outlook',
  rung: 'structure',
  messageId: conversation,
  from: anna,
  to: [{ address: '', name: 'Mei Zhou' }, sales],
  subject: 'Order 41: when will it arrive?',
  isList: false,
  account: 'mei@kith.test',
  isOutgoing: false,
} satisfies Partial<HeardMail>;

const nameOnly = { ...order, from: { address: '', name: 'Anna Lindqvist' }, to: order.to.slice(0, 1) };
const onServer = { ...order, rung: 'class-name', account: null } satisfies Partial<HeardMail>;
const forged = {
  messageId: 'AAQkMAL=',
  from: { address: 'mallory@mallory.test', name: 'Mallory' },
  subject: 'victim@forged.test',
  account: 'mei@kith.test',
  isOutgoing: false,
};
/** A name that poses as somebody's, where the list's row knows better. */
const posing = { address: 'mallory@mallory.test', name: 'Victim <victim@forged.test>' };
const reply = { from: { address: 'mei@kith.test', name: 'Mei Zhou' }, to: [anna], isOutgoing: true };
const digest = { from: { address: 'digest@lists.test', name: '' } };

const written = {
  to: [anna, bert],
  cc: [],
  bcc: [],
  subject: 'Your crates',
  text: 'Dear Anna,',
  attachmentNames: ['offer-41.pdf'],
  inReplyTo: null,
  account: 'mei@kith.test',
} satisfies Partial<ComposedMail>;
const answer = { ...written, to: [anna], subject: '', text: '', inReplyTo: conversation };
const onServerWritten = { to: [anna], subject: 'Your crates', text: 'Dear Anna,' };

describeMailAdapter({
  adapter: outlook,
  list: outlookList,
  lists: ['list', 'list-zh'].map((page) => ({
    page,
    url: inbox,
    senders: ['anna@lindqvist.test', 'digest@lists.test'],
  })),
  composes: [
    ...['compose', 'compose-zh'].map((page) => ({ page, url: inbox, writes: written })),
    ...['reply', 'reply-zh'].map((page) => ({ page, url: inbox, writes: answer })),
    {
      page: 'compose-window',
      url: 'https://outlook.office.com/mail/deeplink/compose',
      writes: { ...written, to: [anna] },
    },
    { page: 'server-compose', url: server, writes: onServerWritten },
  ],
  message: { page: 'view', url: inbox, shows: order, body: '[role="document"]' },
  elsewhere: [
    { page: 'sign-in', url: 'https://login.microsoftonline.com/common/oauth2/authorize' },
    { page: 'view', url: 'https://outlook.office.com/calendar/view/week' },
    { page: 'sign-in', url: 'https://mail.kith.test/owa/' },
    { page: 'server-sign-in', url: 'https://mail.kith.test/owa/auth/logon.aspx' },
  ],
  pages: [
    { page: 'list', url: inbox, shows: null },
    { page: 'list-zh', url: inbox, shows: null },
    { page: 'view', url: inbox, shows: order },
    { page: 'view-zh', url: inbox, shows: { ...order, sentAt: new Date(2026, 0, 12, 9, 15).toISOString() } },
    { page: 'full', url: `${inbox}/id/AAMkAGQ3`, shows: { ...order, messageId: 'AAMkAGQ3' } },
    { page: 'full-zh', url: `${live}/id/AAMkAGQ3`, shows: { ...order, messageId: 'AAMkAGQ3' } },
    { page: 'conversation', url: inbox, shows: { messageId: `${conversation}/0`, from: bert } },
    { page: 'conversation-zh', url: inbox, shows: { messageId: `${conversation}/0`, from: bert } },
    {
      page: 'full',
      url: 'https://outlook.office.com/mail/deeplink/read/AAMkAGQ3',
      shows: { ...order, messageId: 'AAMkAGQ3' },
    },
    { page: 'row-first', url: inbox, shows: { ...order, to: [], subject: '', excerpt: '' } },
    { page: 'name-only', url: inbox, shows: nameOnly },
    { page: 'name-only-zh', url: inbox, shows: nameOnly },
    { page: 'name-card', url: inbox, shows: { ...nameOnly, from: anna } },
    { page: 'name-card-zh', url: inbox, shows: { ...nameOnly, from: anna } },
    { page: 'name-row', url: inbox, shows: { ...nameOnly, from: anna } },
    { page: 'name-row-zh', url: inbox, shows: { ...nameOnly, from: anna } },
    { page: 'sent', url: 'https://outlook.office.com/mail/sentitems', shows: reply },
    { page: 'sent-zh', url: inbox, shows: reply },
    {
      page: 'view',
      url: 'https://outlook.office.com/mail/sales%40kith.test/inbox',
      shows: { ...order, account: 'sales@kith.test' },
    },
    { page: 'hostile', url: inbox, shows: forged },
    { page: 'hostile-zh', url: inbox, shows: forged },
    { page: 'posing-name', url: inbox, shows: { from: { address: '', name: 'victim@forged.test' } } },
    { page: 'posing-row', url: inbox, shows: { from: posing } },
    { page: 'list-mail', url: inbox, shows: digest },
    { page: 'compose', url: inbox, shows: null },
    { page: 'compose-zh', url: inbox, shows: null },
    { page: 'reply', url: inbox, shows: order },
    { page: 'reply-zh', url: inbox, shows: order },
    { page: 'server', url: server, shows: onServer },
    { page: 'server-zh', url: server, shows: onServer },
    { page: 'server-name-only', url: server, shows: { from: nameOnly.from, isOutgoing: false } },
    { page: 'server-compose', url: server, shows: null },
  ],
});

test('a page that lost the marks of its messages says at which rung', () => {
  const { document } = openFrozenPage('outlook', 'view', inbox);
  for (const body of document.querySelectorAll('[data-lpc-hover-target-id]'))
    body.removeAttribute('data-lpc-hover-target-id');
  for (const named of document.querySelectorAll('.OZZZK, .lpc-hoverTarget')) named.removeAttribute('class');
  expect(outlook.health(document)).toEqual([
    { rung: 'host-data', expected: 2, found: 2 },
    { rung: 'structure', expected: 1, found: 0 },
    { rung: 'class-name', expected: 1, found: 0 },
  ]);
});

test.each([
  ['mei@kith.test', 'the first account of a browser', 'https://outlook.live.com/mail/0/inbox'],
  [null, 'a second one', 'https://outlook.live.com/mail/1/inbox'],
])('where the page names no account, %s stands for %s', (account, _, url) => {
  const { document } = openFrozenPage('outlook', 'view', url);
  document.defaultView?.localStorage.setItem('olk-login_hint', 'mei@kith.test');
  for (const named of document.querySelectorAll('[id^="mectrl_currentAccount"]')) named.remove();
  expect(outlook.read(document)).toMatchObject({ from: anna, account });
});
