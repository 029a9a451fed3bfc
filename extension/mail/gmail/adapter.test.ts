import { expect, test } from 'vitest';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { HeardMail } from '../../background/mail-message.ts';
import type { ComposedMail } from '../mail-adapter.ts';
import { gmail } from './adapter.ts';
import { gmailList } from './mail-list.ts';

const mail = 'https://mail.google.com/mail/u/0/';
const inbox = `${mail}#inbox`;
const thread = `${mail}#inbox/FMfcgzQZTzZxkWvLtJqSnHpDbGcRmFwx`;

const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };
const bert = { address: 'bert@lindqvist.test', name: 'Bert Holm' };
const mei = { address: 'mei@kith.test' };

const order = {
  adapter: 'gmail',
  rung: 'host-data',
  messageId: '18d0000000000041',
  from: anna,
  subject: 'Order 41: when will it arrive?',
  sentAt: new Date(2026, 0, 12, 9, 15).toISOString(),
  isList: false,
  account: 'mei@kith.test',
  isOutgoing: false,
} satisfies Partial<HeardMail>;

const lastOfThree = { messageId: '18d0000000000043', from: bert, isOutgoing: false };
const forged = {
  messageId: '18d0000000000061',
  from: { address: 'mallory@mallory.test', name: 'Mallory' },
  subject: 'Hello - anna@lindqvist.test - Gmail',
  account: 'mei@kith.test',
  isOutgoing: false,
};
/** In a window of its own the title is the subject alone, and the account is still the bar's. */
const alone = { ...forged, subject: 'Hello - mallory@mallory.test - x' };
const reply = { messageId: '18d0000000000042', to: [anna], isOutgoing: true };
const digest = { from: { address: 'digest@lists.test', name: 'Trade Digest' }, isOutgoing: false };

const written = {
  to: [anna],
  cc: [bert],
  bcc: [],
  subject: 'Your crates',
  text: 'Dear Anna,',
  attachmentNames: ['offer-41.pdf'],
  inReplyTo: null,
  account: 'mei@kith.test',
} satisfies Partial<ComposedMail>;
const answer = { ...written, subject: `Re: ${order.subject}`, text: '', inReplyTo: order.messageId };

describeMailAdapter({
  adapter: gmail,
  list: gmailList,
  lists: ['list', 'list-zh'].map((page) => ({
    page,
    url: inbox,
    senders: ['anna@lindqvist.test', 'digest@lists.test'],
  })),
  composes: [
    ...['compose', 'compose-zh', 'classic-compose'].map((page) => ({ page, url: inbox, writes: written })),
    { page: 'compose-window', url: `${mail}?view=cm&fs=1`, writes: written },
    { page: 'mail-and-letter', url: thread, writes: { to: [bert], inReplyTo: null } },
    ...['reply', 'reply-zh'].map((page) => ({ page, url: thread, writes: answer })),
  ],
  message: { page: 'view', url: thread, shows: order, body: '.a3s' },
  elsewhere: [
    { page: 'sign-in', url: 'https://accounts.google.com/v3/signin/identifier?service=mail' },
    { page: 'sign-in', url: 'https://mail.google.com/chat/u/0/' },
  ],
  pages: [
    { page: 'list', url: inbox, shows: null },
    { page: 'list-zh', url: inbox, shows: null },
    { page: 'view', url: thread, shows: order },
    { page: 'view-zh', url: thread, shows: order },
    { page: 'view', url: 'https://mail.google.com/mail/u/1/#inbox/FMfc', shows: order },
    { page: 'conversation', url: thread, shows: lastOfThree },
    { page: 'conversation-zh', url: thread, shows: lastOfThree },
    { page: 'classic', url: thread, shows: { ...order, rung: 'class-name' } },
    { page: 'classic-zh', url: thread, shows: { ...order, rung: 'class-name' } },
    { page: 'split', url: inbox, shows: { ...order, rung: 'class-name', sentAt: null, excerpt: '' } },
    { page: 'hostile', url: thread, shows: forged },
    { page: 'hostile-zh', url: thread, shows: forged },
    { page: 'list-mail', url: thread, shows: digest },
    { page: 'sent', url: thread, shows: { ...reply, from: { ...mei, name: 'Mei Zhou' } } },
    { page: 'sent-zh', url: thread, shows: { ...reply, from: { ...mei, name: 'Mei Zhou' } } },
    {
      page: 'delegated',
      url: 'https://mail.google.com/mail/u/0/d/AEoRXRQ1pWnB/#inbox/FMfc',
      shows: { ...reply, account: 'sales@kith.test' },
    },
    { page: 'mail-window', url: `${mail}?view=btop&search=all`, shows: alone },
    { page: 'compose', url: inbox, shows: null },
    { page: 'compose-zh', url: inbox, shows: null },
    { page: 'classic-compose', url: inbox, shows: null },
    { page: 'mail-and-letter', url: thread, shows: order },
    { page: 'reply', url: thread, shows: order },
    { page: 'reply-zh', url: thread, shows: order },
  ],
});

test('the older page lacks the upper rungs and stands on the lower ones', () => {
  const { document } = openFrozenPage('gmail', 'classic', thread);
  expect(gmail.health(document)).toEqual([
    { rung: 'host-data', expected: 3, found: 1 },
    { rung: 'structure', expected: 2, found: 0 },
    { rung: 'class-name', expected: 2, found: 2 },
    { rung: 'visible-address', expected: 2, found: 2 },
  ]);
});

test('where addresses are no longer marked, the heading still shows one', () => {
  const { document } = openFrozenPage('gmail', 'view', thread);
  for (const marked of document.querySelectorAll('[email], [data-hovercard-id]')) {
    marked.removeAttribute('email');
    marked.removeAttribute('data-hovercard-id');
  }
  expect(gmail.read(document)).toMatchObject({ rung: 'visible-address', from: anna, to: [] });
});

test('of two accounts in one browser each tab reads as its own', () => {
  const colleagues = openFrozenPage('gmail', 'sent', 'https://mail.google.com/mail/u/1/#inbox/FMfc').document;
  const link = colleagues.querySelector('a[href*="SignOutOptions"]');
  link?.setAttribute('aria-label', 'Google Account: Lin Wei \n(lin@kith.test)');
  colleagues.title = colleagues.title.replace('mei@kith.test', 'lin@kith.test');
  expect(gmail.read(colleagues)).toMatchObject({ from: mei, account: 'lin@kith.test', isOutgoing: false });
  const mine = openFrozenPage('gmail', 'sent', thread).document;
  expect(gmail.read(mine)).toMatchObject({ from: mei, account: 'mei@kith.test', isOutgoing: true });
});

test('a conversation whose messages are no longer marked at all is missed, a list is not', () => {
  const { document } = openFrozenPage('gmail', 'view', thread);
  for (const element of document.querySelectorAll('[role="main"] *'))
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  expect(gmail.health(document)).toContainEqual({ rung: 'structure', expected: 1, found: 0 });
  const list = openFrozenPage('gmail', 'list', thread).document;
  expect(gmail.health(list)).toContainEqual({ rung: 'structure', expected: 0, found: 0 });
});
