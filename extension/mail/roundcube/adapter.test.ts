import { expect, test } from 'vitest';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { HeardMail } from '../../background/mail-message.ts';
import type { ComposedMail } from '../mail-adapter.ts';
import { roundcube } from './adapter.ts';
import { roundcubeList } from './mail-list.ts';

const url = 'http://mail.test/?_task=mail&_mbox=INBOX';
const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };
const mei = { address: 'mei@kith.test', name: 'Mei Zhou' };

const order = {
  adapter: 'roundcube',
  rung: 'host-data',
  messageId: 'INBOX/1',
  from: anna,
  to: [mei, { address: 'sales@kith.test', name: 'Sales' }],
  subject: 'Order 41: when will it arrive?',
  sentAt: new Date(2026, 0, 12, 9, 15).toISOString(),
  isList: false,
  account: 'mei@kith.test',
  isOutgoing: false,
} satisfies Partial<HeardMail>;

const forged = {
  messageId: 'INBOX/4',
  from: { address: 'mallory@mallory.test', name: 'Mallory' },
  isOutgoing: false,
};
const reply = { messageId: 'Sent/1', from: mei, to: [anna], isOutgoing: true };
const written = {
  to: [anna],
  cc: [],
  bcc: [],
  subject: 'Re: Order 41: when will it arrive?',
  text: 'The offer is attached.',
  attachmentNames: ['offer-41.pdf'],
  account: 'mei@kith.test',
} satisfies Partial<ComposedMail>;
const digest = { from: { address: 'digest@lists.test', name: 'Trade Digest' }, isList: true };

describeMailAdapter({
  adapter: roundcube,
  list: roundcubeList,
  lists: ['list', 'list-zh'].map((page) => ({
    page,
    url,
    senders: [
      'mallory@mallory.test',
      'digest@lists.test',
      'jianguo.wang@huayuan.test',
      'anna@lindqvist.test',
    ],
  })),
  message: { page: 'preview', url, shows: order, body: '#messagebody' },
  composes: ['compose', 'compose-zh', 'compose-rich', 'compose-rich-zh'].map((page) => ({
    page,
    url,
    writes: written,
  })),
  elsewhere: [{ page: 'sign-in', url: 'http://mail.test/' }],
  pages: [
    { page: 'list', url, shows: null },
    { page: 'preview', url, shows: order },
    { page: 'preview-zh', url, shows: order },
    { page: 'row-first', url, shows: { ...order, rung: 'structure', to: [], sentAt: null, excerpt: '' } },
    { page: 'full', url, shows: order },
    { page: 'full-zh', url, shows: order },
    { page: 'hostile', url, shows: forged },
    { page: 'hostile-zh', url, shows: forged },
    { page: 'list-mail', url, shows: digest },
    { page: 'sent', url, shows: reply },
    { page: 'sent-zh', url, shows: reply },
    { page: 'compose', url, shows: null },
  ],
});

test('a message whose header is gone counts as not found, a list without a message does not', () => {
  const { document, documents } = openFrozenPage('roundcube', 'preview', url);
  for (const each of documents) each.querySelector('#message-header')?.remove();
  expect(roundcube.health(document)).toContainEqual({ rung: 'class-name', expected: 1, found: 0 });
  const list = openFrozenPage('roundcube', 'list', url).document;
  expect(roundcube.health(list)).toContainEqual({ rung: 'class-name', expected: 0, found: 0 });
});
