import { expect, test } from 'vitest';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import type { ReadMail } from '../mail-adapter.ts';
import { generic } from './adapter.ts';

const url = 'http://desk.test/tickets/1207';
const ticket = {
  adapter: 'generic',
  rung: 'visible-address',
  from: { address: 'anna@lindqvist.test', name: '' },
  subject: 'Vorgang 1207: Lieferung fehlt',
  isOutgoing: false,
} satisfies Partial<ReadMail>;

/** The same page, made of frames: what is in them is watched and read as well. */
describeMailAdapter({
  adapter: generic,
  message: { page: 'framed', url, shows: ticket, body: '.message' },
  pages: [],
});

describeMailAdapter({
  adapter: generic,
  message: { page: 'ticket', url, shows: ticket, body: '.message' },
  pages: [
    { page: 'ticket', url, shows: ticket },
    {
      page: 'mail',
      url,
      shows: {
        rung: 'structure',
        from: { address: 'jianguo.wang@huayuan.test', name: '王建国' },
        subject: '关于第七批货的报价',
      },
    },
    { page: 'prose', url, shows: null },
    { page: 'compose', url, shows: null },
    { page: 'framed', url, shows: ticket },
    { page: 'framed-mail', url, shows: null },
  ],
});

test('a part to be read that shows no address counts as not found', () => {
  const { document } = openFrozenPage('generic', 'prose', url);
  expect(generic.health(document)).toEqual([{ rung: 'visible-address', expected: 1, found: 0 }]);
});
