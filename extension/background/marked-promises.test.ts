import { expect, test } from 'vitest';
import type { MarkedPromise } from '../../shared/features/writing/model.ts';
import type { ComposedMail } from '../mail/mail-adapter.ts';
import { markedPromises } from './marked-promises.ts';

const promise: MarkedPromise = {
  id: '01900000-0000-7000-8000-000000000001',
  customerId: '01900000-0000-7000-8000-000000000002',
  what: 'the quote',
  quote: 'We send the quote by Friday.',
  dueOn: '2026-11-20',
};
const draft: ComposedMail = {
  ...{ adapter: 'roundcube', composeId: 'compose/1', to: [], cc: [], bcc: [], subject: 'Order 41' },
  ...{ text: `Dear Anna, ${promise.quote}`, attachmentNames: [], inReplyTo: null, account: null },
};

function kept() {
  const area = new Map<string, unknown>();
  const session = {
    get: async (key: string) => structuredClone({ [key]: area.get(key) }),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) area.set(key, structuredClone(value));
    },
    remove: async (key: string) => void area.delete(key),
  };
  const recorded: MarkedPromise[] = [];
  const open = () => markedPromises(session, async (each) => void recorded.push(each));
  return { recorded, open };
}

test('a marked promise is recorded once its mail is sent and gone', async () => {
  const { recorded, open } = kept();
  const marked = open();
  await marked.mark(draft, [promise]);
  await marked.sending('compose/1', true);
  expect(recorded).toEqual([]);
  await marked.closed(draft);
  await marked.closed(draft);
  expect(recorded).toEqual([promise]);
  expect(await marked.unsure()).toEqual([]);
});

test('marks outlive the background', async () => {
  const { recorded, open } = kept();
  await open().mark(draft, [promise]);
  await open().sending('compose/1', true);
  await open().closed(draft);
  expect(recorded).toEqual([promise]);
});

test.each([
  ['a mail that was closed without being sent', false, draft.text],
  ['a promise whose words are no longer in the mail', true, 'Dear Anna,'],
])('%s is asked about', async (_what, isSent, text) => {
  const { recorded, open } = kept();
  const marked = open();
  await marked.mark(draft, [promise]);
  if (isSent) await marked.sending('compose/1', true);
  await marked.closed({ ...draft, text });
  expect(recorded).toEqual([]);
  expect(await marked.unsure()).toMatchObject([{ subject: 'Order 41', promises: [promise] }]);
});

test('a sending that the host refused is none', async () => {
  const { recorded, open } = kept();
  const marked = open();
  await marked.mark(draft, [promise]);
  await marked.sending('compose/1', true);
  await marked.sending('compose/1', false);
  await marked.closed(draft);
  expect(recorded).toEqual([]);
});

test.each([
  [true, [promise]],
  [false, []],
])('the answer %s settles the question', async (wasSent, expected) => {
  const { recorded, open } = kept();
  const marked = open();
  await marked.mark(draft, [promise]);
  await marked.closed(draft);
  await marked.answer('compose/1', wasSent);
  expect(recorded).toEqual(expected);
  expect(await marked.unsure()).toEqual([]);
});

test('what the host shows to have gone is recorded, as far as it still said so', async () => {
  const { recorded, open } = kept();
  const marked = open();
  const dropped = { ...promise, id: '0197a000-0000-7000-8000-0000000000ff', quote: 'No longer said.' };
  await marked.mark(draft, [promise, dropped]);
  await marked.closed(draft);
  await marked.sent('compose/2');
  expect(recorded).toEqual([]);
  await marked.sent('compose/1');
  expect(recorded).toEqual([promise]);
  expect(await marked.unsure()).toMatchObject([{ promises: [dropped] }]);
});

test('a page that is loaded anew asks nothing and keeps what was marked', async () => {
  const { open } = kept();
  const marked = open();
  await marked.mark(draft, [promise]);
  await marked.closed(draft);
  await marked.opened('compose/1');
  expect(await marked.unsure()).toEqual([]);
  expect(await marked.of('compose/1')).toEqual([promise]);
});
