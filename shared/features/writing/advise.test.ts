import { expect, test } from 'vitest';
import { makeComplaint } from '../../../test/support/make-card.ts';
import type { CustomerPromise } from '../promises/model.ts';
import { advise, type WritingFacts, type WrittenMail } from './advise.ts';
import { emptyGuide } from './model.ts';

const mail: WrittenMail = {
  subject: 'Order 41',
  text: 'It leaves us on Thursday.',
  attachmentNames: [],
  isAnswer: false,
  addressees: [
    {
      ...{ address: 'anna@lindqvist.se', customerId: 'c1', customerName: 'Anna Lindqvist' },
      ...{ isBlind: false, offers: 'not-asked' },
    },
  ],
  lookalikes: [],
};
const promise: CustomerPromise = {
  ...{ id: 'p1', customerId: 'c1', direction: 'we', ownerId: 's1', what: 'Quote', quote: '', state: 'open' },
  ...{ dueOn: '2026-11-17', madeAt: '2026-11-01T00:00:00Z', settledAt: null, movedCount: 0, escalation: 0 },
};
const facts: WritingFacts = {
  guide: { ...emptyGuide, competitors: ['Acme'] },
  promises: [],
  complaints: [],
  today: '2026-11-19',
};
const kinds = (given: Partial<WrittenMail>, more: Partial<WritingFacts> = {}) =>
  advise({ ...mail, ...given }, { ...facts, ...more }).map(({ kind }) => kind);

test('a mail without a flaw gets no advice', () => {
  expect(kinds({})).toEqual([]);
});

test('an attachment spoken of and not there is missed, and no longer once it is there', () => {
  expect(kinds({ text: 'The offer is attached.' })).toEqual(['no-attachment']);
  expect(kinds({ text: 'The offer is attached.', attachmentNames: ['offer.pdf'] })).toEqual([]);
});

test('a complaint that waits for us is brought to mind, the oldest one, until the customer was told', () => {
  const older = makeComplaint({ receivedOn: '2026-11-02' });
  const complaints = [
    makeComplaint(),
    older,
    makeComplaint({ kind: 'suggestion', receivedOn: '2026-10-01' }),
  ];
  expect(advise(mail, { ...facts, complaints })).toEqual([{ kind: 'open-complaint', complaint: older }]);
  expect(kinds({}, { complaints: [makeComplaint({ state: 'told' })] })).toEqual([]);
});

test('recipients of two customers are noticed, two people of one are not', () => {
  const [anna] = mail.addressees;
  const other = { ...anna!, address: 'wang@acme.cn', customerId: 'c2', customerName: '王芳' };
  const colleague = { ...anna!, address: 'lin@kith.co', customerId: null, customerName: '' };
  const same = { ...anna!, address: 'office@lindqvist.se' };
  expect(kinds({ addressees: [...mail.addressees, other] })).toEqual(['several-customers']);
  expect(kinds({ addressees: [...mail.addressees, colleague, same] })).toEqual([]);
});

test('an offer is advised against where consent is missing, a plain mail is not', () => {
  expect(kinds({ subject: 'Spring newsletter' })).toEqual(['unwelcome-offer']);
  expect(kinds({ subject: 'Spring newsletter', isAnswer: true })).toEqual([]);
});

test('of our late promises the latest is named; theirs and those in time are not', () => {
  const later = { ...promise, id: 'p2', dueOn: '2026-11-10' };
  const theirs = { ...promise, id: 'p3', direction: 'they' as const };
  const inTime = { ...promise, id: 'p4', dueOn: '2026-11-19' };
  const found = advise(mail, { ...facts, promises: [inTime, theirs, promise, later] });
  expect(found).toEqual([{ kind: 'late-promise', promise: later, daysLate: 9 }]);
});

test('the costliest mistake comes first', () => {
  const lookalike = {
    address: 'a@1indqvist.se',
    domain: '1indqvist.se',
    like: 'lindqvist.se',
    how: 'same-shape',
  } as const;
  const text = 'Attached. Acme is a joke.';
  expect(kinds({ text, lookalikes: [lookalike] }, { promises: [promise] })).toEqual([
    'lookalike',
    'no-attachment',
    'late-promise',
    'competitor',
  ]);
});

test('the longest draft is looked through in one go, and how long that takes is told', async ({
  annotate,
}) => {
  const text = 'We thank you for the order and look forward to it. 感谢您的订单，我们会尽快安排。 '.repeat(
    300,
  );
  const competitors = Array.from({ length: 100 }, (_, index) => `Competitor ${index}`);
  const begun = performance.now();
  advise({ ...mail, text: text.slice(0, 20_000) }, { ...facts, guide: { ...emptyGuide, competitors } });
  await annotate(`${(performance.now() - begun).toFixed(1)} ms for 20,000 characters and 100 competitors`);
});
