import { expect, test } from 'vitest';
import { weekday } from '../../time/day.ts';
import type { CustomerPromise } from './model.ts';
import { proposePromises, type ReadMailContent } from './propose-promises.ts';

const today = '2026-11-20';
const mail = (text: string, given: Partial<ReadMailContent> = {}): ReadMailContent => ({
  text,
  attachmentNames: [],
  messageId: '<m1@jiamei.example>',
  writtenOn: '2026-11-19',
  writtenBy: 'us',
  isWorkingDay: (day) => weekday(day) <= 5,
  ...given,
});

const open: CustomerPromise = {
  id: '00000000-0000-7000-8000-000000000001',
  customerId: '00000000-0000-7000-8000-000000000002',
  direction: 'we',
  ownerId: '00000000-0000-7000-8000-000000000003',
  what: 'Send the quote for 80 towels',
  quote: 'We will send you the quote by Monday.',
  dueOn: '2026-11-23',
  state: 'open',
  madeAt: '2026-11-16T02:00:00Z',
  settledAt: null,
  movedCount: 0,
  escalation: 0,
};

test('a promise in the mail is proposed with its words, its side and its day', () => {
  expect(proposePromises(mail('We will ship the samples by Monday.'), [], today)).toEqual([
    {
      kind: 'make',
      key: '<m1@jiamei.example>\nWe will ship the samples by Monday.',
      direction: 'we',
      what: 'Ship the samples',
      quote: 'We will ship the samples by Monday.',
      dueOn: '2026-11-23',
      duePhrase: 'by Monday',
    },
  ]);
});

test('what stands in the ledger in the same words is not proposed again, settled or not', () => {
  for (const state of ['open', 'kept', 'withdrawn'] as const)
    expect(proposePromises(mail(open.quote), [{ ...open, state }], today)).toEqual([]);
});

test('the same thing by the same day in other words is not proposed again', () => {
  expect(
    proposePromises(mail('You will get our quotation on Monday.'), [{ ...open, quote: '' }], today),
  ).toEqual([]);
});

test.each([
  ['Please find attached our quotation for the towels.', []],
  ['As promised, here is the quote.', []],
  ['附件为报价单，请查收。', []],
  ['Hello, see below.', ['Quotation_4471.pdf']],
  ['您好', ['毛巾报价单.xlsx']],
])('“%s” with %o is proposed as keeping the promised quote', (text, attachmentNames) => {
  expect(proposePromises(mail(text, { attachmentNames }), [open], today)).toMatchObject([
    { kind: 'keep', promiseId: open.id, what: open.what },
  ]);
});

test.each([
  ['another thing', mail('Please find attached the certificate.')],
  ['the other side’s mail', mail('Attached is the quote.', { writtenBy: 'them' })],
  ['a mail from before it', mail('Attached is the quote.', { writtenOn: '2026-11-12' })],
  ['a question', mail('Have you sent the quote?')],
  ['a quotation of it', mail('> Attached is the quote.')],
])('%s keeps nothing', (_, given) => {
  expect(proposePromises(given, [open], today)).toEqual([]);
});

test('what they owe is kept by their mail', () => {
  const theirs: CustomerPromise = { ...open, direction: 'they', what: '支付尾款', quote: '尾款月底前付清' };
  expect(
    proposePromises(mail('尾款今天已支付，水单见附件。', { writtenBy: 'them' }), [theirs], today),
  ).toMatchObject([{ kind: 'keep', direction: 'they' }]);
});

test('an old mail proposes nothing, nor does a day long gone by', () => {
  const text = 'We will ship the samples by Monday.';
  expect(proposePromises(mail(text, { writtenOn: '2026-09-01' }), [], today)).toEqual([]);
  expect(proposePromises(mail(text, { writtenOn: '2026-10-20' }), [], today)).toEqual([]);
});

test('no more than three are proposed at once', () => {
  const text = ['samples', 'labels', 'drawings', 'photos'].map(
    (what) => `We will send the ${what} on Monday.`,
  );
  expect(proposePromises(mail(text.join(' ')), [], today)).toHaveLength(3);
});
