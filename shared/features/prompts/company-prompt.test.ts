import { expect, test } from 'vitest';
import { buyerUntil, loyalCard, loyaltyClock } from '../../../test/support/loyalty-cards.ts';
import { makePromise } from '../../../test/support/make-card.ts';
import type { Card } from '../sync/model.ts';
import { choosePrompts } from './choose-prompts.ts';
import { promptsOfPerson } from './company-prompt.ts';

const clock = loyaltyClock(new Date('2026-11-20T04:00:00Z'));
const companyId = '0197a000-0000-7000-8000-00000000c0c0';
const silent = buyerUntil('2026-08-28');
const company = loyalCard({
  customer: { id: companyId, kind: 'company', name: 'Acme' },
  loyalty: { value: silent },
});
const person = loyalCard({ customer: { companyId }, loyalty: { value: { ...silent, of: 'company' } } });
const kindsOf = (card: Card, its: Card | null = company) =>
  promptsOfPerson(card, its, clock).map(({ kind, customerId }) => [kind, customerId]);

test('who stands for a company that slips away shows it, as the company’s', () =>
  expect(kindsOf(person)).toEqual([['slipping', companyId]]));

test('Today, which looks at each card alone, names it at the company only', () => {
  expect(choosePrompts(person, clock)).toEqual([]);
  expect(choosePrompts(company, clock)).toMatchObject([{ kind: 'slipping', customerId: companyId }]);
});

test('one answer at the company is for all its people', () => {
  const [prompt] = choosePrompts(company, clock);
  const answered: Card = {
    ...company,
    promptAnswers: [
      {
        ...{ id: companyId, customerId: companyId, promptKey: prompt!.key, answer: 'done', because: null },
        ...{ reason: '', untilOn: null, answeredAt: clock.now.toISOString(), staffId: companyId },
      },
    ],
  };
  expect(kindsOf(person, answered)).toEqual([]);
});

test('what the company is owed is not told to the person', () => {
  const owed: Card = { ...company, promises: [makePromise({ customerId: companyId })] };
  expect(kindsOf(person, owed)).toEqual([['slipping', companyId]]);
});

test('a person who refused to be written to is not written to for their company', () => {
  const refused = person.consents.map((answer) => ({ ...answer, state: 'withdrawn' as const }));
  expect(
    promptsOfPerson({ ...person, consents: refused }, company, clock).flatMap(({ channels }) => channels),
  ).not.toContain('mail');
});

test('a person due to reorder themselves is not told it of their company too', () => {
  const due = { lastOrderAt: '2026-10-15T02:00:00.000Z', orderRhythmDays: 30 };
  const buying = loyalCard({ customer: { companyId }, facts: due });
  const theirs = loyalCard({ customer: { id: companyId, kind: 'company' }, facts: due });
  expect(kindsOf(buying, theirs)).toEqual([['due-to-reorder', buying.customer.id]]);
});

test('a company this device does not hold says nothing', () => expect(kindsOf(person, null)).toEqual([]));
