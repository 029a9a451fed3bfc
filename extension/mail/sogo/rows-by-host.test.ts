import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { askForRows, rowsByHost } from './rows-by-host.ts';

const url = 'http://mail.test/SOGo/so/mei@kith.test/Mail/view#!/Mail/0/INBOX';
const columns = ['To', 'Subject', 'From', 'Size', 'uid'];
const mei = [{ name: 'Mei Zhou', email: 'mei@kith.test' }];
const listed = (uid: number, name: string, email: string, subject: string, size: string) => [
  ...[mei, subject, [{ name, email }], size, uid],
];
const mallory = listed(4, 'Mallory', 'mallory@mallory.test', 'Urgent change of bank account', '1013 B');
const digest = listed(3, 'Trade Digest', 'digest@lists.test', 'This week in trade', '438 B');
const wang = listed(2, '王建国', 'jianguo.wang@huayuan.test', '关于第七批货的报价', '434 B');
const anna = listed(1, 'Anna Lindqvist', 'anna@lindqvist.test', 'Order 41: when will it arrive?', '461 B');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** SOGo's list, and what SOGo answers about its folder and about some of its mails. */
function sogo(view: object, headers: unknown[] = []) {
  const { document } = openFrozenPage('sogo', 'list', url);
  document.cookie = 'XSRF-TOKEN=t';
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body?: string }) => {
    asked.push(`${address.split('/').at(-1)}${body ?? ''}`);
    return Response.json(body ? [columns, ...headers] : view);
  });
  const ask = () => askForRows(document, () => undefined, new AbortController().signal);
  const senders = () => rowsByHost(document).map(({ address }) => address);
  return {
    ...{ document, asked, senders },
    async ask() {
      await ask();
      await vi.runAllTimersAsync();
    },
  };
}
const all = { uids: [4, 3, 2, 1], headers: [columns, anna, digest, wang, mallory] };

test('each row is whose mail stands at its place in the folder', async () => {
  const { ask, senders } = sogo(all);
  expect(senders()).toEqual([]);
  await ask();
  expect(senders()).toEqual([
    ...['mallory@mallory.test', 'digest@lists.test', 'jianguo.wang@huayuan.test', 'anna@lindqvist.test'],
  ]);
});

test('mails that SOGo has not told of yet are asked for by number', async () => {
  const { ask, asked, senders } = sogo({ ...all, headers: [columns, mallory, digest] }, [wang, anna]);
  await ask();
  await ask();
  expect(asked).toEqual(['view', 'headers{"uids":["2","1"]}']);
  expect(senders()).toHaveLength(4);
});

test('a row that looks otherwise than the mail at its place is nobody’s', async () => {
  const posing = listed(1, 'Anna Lindqvist', 'anna@posing.test', 'Something else', '461 B');
  const { ask, senders } = sogo({ ...all, headers: [columns, posing, digest, wang, mallory] });
  await ask();
  expect(senders()).toEqual(['mallory@mallory.test', 'digest@lists.test', 'jianguo.wang@huayuan.test']);
});

test('a folder in an order of its own is asked about three times, not for ever', async () => {
  const { ask, asked, senders } = sogo({ ...all, uids: [1, 2, 3, 4] });
  for (const _ of all.uids) await ask();
  await ask();
  expect(asked).toHaveLength(3);
  expect(senders()).toEqual([]);
});

test.each([null, {}, { uids: 'x', headers: [['uid'], 3] }, { uids: [1], headers: [columns, [null]] }])(
  'an answer that is not SOGo’s, %j, names nobody',
  async (view) => {
    const { ask, senders } = sogo(view as object);
    await ask();
    expect(senders()).toEqual([]);
  },
);
