import { expect, test } from 'vitest';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { HeardMail } from '../../background/mail-message.ts';
import type { ComposedMail } from '../mail-adapter.ts';
import { sogo } from './adapter.ts';
import { sogoList } from './mail-list.ts';

const view = 'http://mail.test/SOGo/so/mei@kith.test/Mail/view';
const at = (place: string) => `${view}#!/Mail/0/${place}`;

const order = {
  adapter: 'sogo',
  rung: 'structure',
  messageId: '0/INBOX/1',
  from: { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' },
  subject: 'Order 41: when will it arrive?',
  sentAt: '2026-01-12T09:15:00.000Z',
  isList: false,
  account: 'mei@kith.test',
  isOutgoing: false,
} satisfies Partial<HeardMail>;

const forged = { messageId: '0/INBOX/4', from: { address: 'mallory@mallory.test', name: 'Mallory' } };
const reply = {
  messageId: '0/Sent/1',
  from: { address: 'mei@kith.test', name: 'Mei Zhou' },
  isOutgoing: true,
};

const written = {
  to: [order.from],
  cc: [],
  bcc: [],
  text: 'The offer is attached.',
  attachmentNames: ['offer-41.pdf'],
  account: 'mei@kith.test',
} satisfies Partial<ComposedMail>;

describeMailAdapter({
  adapter: sogo,
  list: sogoList,
  lists: [{ page: 'list', url: at('INBOX'), senders: [] }],
  message: { page: 'view', url: at('INBOX/1'), shows: order, body: '.msg-body' },
  composes: ['compose', 'compose-zh'].map((page) => ({ page, url: at('Sent/1'), writes: written })),
  elsewhere: [{ page: 'sign-in', url: 'http://mail.test/SOGo/' }],
  pages: [
    { page: 'list', url: at('INBOX'), shows: null },
    { page: 'view', url: at('INBOX/1'), shows: order },
    { page: 'view-zh', url: at('INBOX/1'), shows: order },
    { page: 'hostile', url: at('INBOX/4'), shows: forged },
    { page: 'hostile-zh', url: at('INBOX/4'), shows: forged },
    {
      page: 'list-mail',
      url: at('INBOX/3'),
      shows: { from: { address: 'digest@lists.test', name: 'Trade Digest' } },
    },
    { page: 'sent', url: at('Sent/1'), shows: reply },
    { page: 'sent-zh', url: at('Sent/1'), shows: reply },
  ],
});

test('a message that stands in no card any more counts as not found, a list without a message does not', () => {
  const { document } = openFrozenPage('sogo', 'view', at('INBOX/1'));
  for (const card of document.querySelectorAll('md-card')) card.replaceWith(...card.childNodes);
  expect(sogo.health(document)).toContainEqual({ rung: 'structure', expected: 1, found: 0 });
  const list = openFrozenPage('sogo', 'list', at('INBOX')).document;
  expect(sogo.health(list)).toContainEqual({ rung: 'structure', expected: 0, found: 0 });
});
