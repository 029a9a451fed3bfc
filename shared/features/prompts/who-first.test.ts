import { describe, expect, test } from 'vitest';
import { buyerUntil, loyalCard, loyaltyClock } from '../../../test/support/loyalty-cards.ts';
import { makePromise } from '../../../test/support/make-card.ts';
import type { Card } from '../sync/model.ts';
import { choosePrompts } from './choose-prompts.ts';
import type { NotNowReason } from './model.ts';
import { answeredUntil } from './prompt-actions.ts';
import { waitingAt, whoFirst } from './who-first.ts';

const clock = loyaltyClock(new Date('2026-11-20T04:00:00Z'));
const named = (name: string, card: Card): Card => ({ ...card, customer: { ...card.customer, name } });
const worth = (midMinor: number, lastOn = '2026-08-28') =>
  buyerUntil(lastOn, { nextYear: { lowMinor: midMinor * 0.8, midMinor, highMinor: midMinor * 1.2 } });
const slipping = (name: string, midMinor: number) =>
  named(name, loyalCard({ loyalty: { value: worth(midMinor) } }));
const ranked = (...cards: Card[]) =>
  whoFirst(
    cards.map((card) => ({ card, ...waitingAt(card, clock) })),
    clock.prompts.weights,
  );
const order = (...cards: Card[]) => ranked(...cards).map(({ card }) => card.customer.name);

test('more value at risk comes first', () =>
  expect(order(slipping('small', 100_000), slipping('large', 900_000))).toEqual(['large', 'small']));

test('a late promise to a small customer outranks all the value that is not owed an answer', () => {
  const owed = named(
    'owed',
    loyalCard({ promises: [makePromise()], loyalty: { value: worth(1_000, '2026-11-19') } }),
  );
  expect(order(slipping('large', 90_000_000), owed)).toEqual(['owed', 'large']);
});

test('late comes before due, and due before what is not owed', () => {
  const late = named('late', loyalCard({ promises: [makePromise({ dueOn: '2026-11-10' })] }));
  const due = named('due', loyalCard({ promises: [makePromise({ dueOn: '2026-11-21' })] }));
  expect(order(slipping('large', 90_000_000), due, late)).toEqual(['late', 'due', 'large']);
});

describe('who is worth nobody knows what', () => {
  const unknown = (name: string, dueOn: string) =>
    named(name, loyalCard({ promises: [makePromise({ dueOn })] }));
  test('is ordered by what is owed', () =>
    expect(order(unknown('later', '2026-11-19'), unknown('longer', '2026-11-01'))).toEqual([
      'longer',
      'later',
    ]));
  test('says so', () => expect(ranked(unknown('later', '2026-11-19'))[0]!.atRisk).toBeNull());
});

describe('why not now', () => {
  const card = slipping('Chen', 900_000);
  const [prompt] = choosePrompts(card, clock);
  /** The customer as they slip again, after an earlier time was answered so. */
  const afterwards = (because: NotNowReason): Card => ({
    ...card,
    promptAnswers: [
      {
        ...{ id: '0197a000-0000-7000-8000-000000000b01', customerId: card.customer.id, reason: '' },
        ...{ promptKey: 'slipping:2026-01-01', answer: 'not-now', because, untilOn: null },
        ...{ answeredAt: '2026-03-01T02:00:00.000Z', staffId: '0197a000-0000-7000-8000-0000000000aa' },
      },
    ],
  });
  const stakeAfter = (because: NotNowReason) => choosePrompts(afterwards(because), clock)[0]!.stake;

  test('the wrong time puts it off and takes nothing from it', () => {
    expect(answeredUntil({ answer: 'not-now', because: 'wrong-time' }, 'slipping', clock.today)).toBe(
      '2026-12-04',
    );
    expect(stakeAfter('wrong-time')).toBe(prompt!.stake);
  });
  test('what does not fit stays away and halves the kind for this customer', () => {
    expect(answeredUntil({ answer: 'not-now', because: 'not-fitting' }, 'slipping', clock.today)).toBeNull();
    expect(stakeAfter('not-fitting')).toBeCloseTo(prompt!.stake / 2);
  });
  test('it moves the customer down', () => {
    const other = slipping('Wang', 500_000);
    expect(order(card, other)).toEqual(['Chen', 'Wang']);
    expect(order(afterwards('not-fitting'), other)).toEqual(['Wang', 'Chen']);
  });
});
