import { describe, expect, test } from 'vitest';
import {
  buyerUntil,
  closedDown,
  loyalCard,
  loyaltyCards,
  loyaltyClock,
  promoter,
} from '../../../test/support/loyalty-cards.ts';
import { makeComplaint, makePromise } from '../../../test/support/make-card.ts';
import { type Card, mostProducts } from '../sync/model.ts';
import { choosePrompts, heldPrompts } from './choose-prompts.ts';
import type { PromptAnswer } from './model.ts';

const clock = loyaltyClock(new Date('2026-11-20T04:00:00Z'));
const kinds = (card: Card, at = clock) => choosePrompts(card, at).map(({ kind }) => kind);
const answer = (parts: Partial<PromptAnswer>): PromptAnswer => ({
  id: '0197a000-0000-7000-8000-000000000b01',
  customerId: loyalCard().customer.id,
  promptKey: '',
  answer: 'not-now',
  because: null,
  reason: '',
  untilOn: null,
  answeredAt: '2026-11-10T02:00:00.000Z',
  staffId: '0197a000-0000-7000-8000-0000000000aa',
  ...parts,
});

test.each(Object.entries(loyaltyCards))('%s', (named, card) => {
  const [kind, context] = named.split(' ');
  const prompt = choosePrompts(card, clock).find((each) => each.kind === kind);
  expect(prompt).toBeDefined();
  if (context) expect(prompt!.details.context).toBe(context);
});

describe('slipping', () => {
  test('goes by the day it is asked, not by the day of the fit', () => {
    const card = loyalCard({ loyalty: { value: buyerUntil('2026-11-15') } });
    expect(kinds(card)).not.toContain('slipping');
    expect(kinds(card, loyaltyClock(new Date('2027-02-03T04:00:00Z')))).toContain('slipping');
  });

  test('begins where the organisation says', () => {
    const settings = { slippingBelowPercent: 5, winBackFromMinor: 0 };
    expect(kinds(loyaltyCards.slipping, loyaltyClock(clock.now, { settings }))).not.toContain('slipping');
  });

  test('is not told without a model', () => {
    const blind = { ...clock, loyalty: { ...clock.loyalty, value: null } };
    expect(kinds(loyaltyCards.slipping, blind)).not.toContain('slipping');
  });

  test('is told on the company, not again on each of its people', () => {
    const person = loyalCard({ loyalty: { value: buyerUntil('2026-08-28', { of: 'company' }) } });
    expect(kinds(person)).not.toContain('slipping');
  });

  test('says how sure it is', () => {
    const [prompt] = choosePrompts(loyaltyCards.slipping, clock);
    const { lowPercent, highPercent } = prompt!.details;
    expect(Number(lowPercent)).toBeLessThan(Number(highPercent));
  });
});

test.each([
  'due-to-reorder order',
  'one-step-to-level orders',
  'cross-sell',
  'ask-for-referral pulse',
] as const)('%s waits while we owe them something', (named) => {
  const kind = named.split(' ')[0]!;
  const complaining = { ...loyaltyCards[named], complaints: [makeComplaint()] };
  const waiting = { ...loyaltyCards[named], promises: [makePromise()] };
  expect(kinds(complaining)).not.toContain(kind);
  expect(kinds(waiting)).not.toContain(kind);
});

test.each(['one-step-to-level orders', 'cross-sell', 'ask-for-referral pulse', 'win-back because'] as const)(
  '%s is held back from who has not agreed to offers',
  (named) => {
    const unasked = { ...loyaltyCards[named], consents: [] };
    const kind = named.split(' ')[0];
    expect(kinds(unasked)).not.toContain(kind);
    expect(heldPrompts(unasked, clock).map(({ prompt }) => prompt.kind)).toContain(kind);
  },
);

test('what they have bought is not suggested', () => {
  expect(kinds({ ...loyaltyCards['cross-sell'], products: ['Small rolls', 'Dispensers'] })).toEqual([]);
});

test('who slips away is not told to be due as well', () => {
  const card = { ...loyaltyCards['due-to-reorder order'], loyalty: loyaltyCards.slipping.loyalty };
  const settings = { slippingBelowPercent: 100, winBackFromMinor: 0 };
  expect(kinds(card, loyaltyClock(clock.now, { settings }))).toEqual(['slipping']);
});

describe('a step to a level', () => {
  const card = loyaltyCards['one-step-to-level orders'];
  const withLevel = (parts: Partial<NonNullable<Card['loyalty']['level']>>) =>
    kinds({ ...card, loyalty: { ...card.loyalty, level: { ...card.loyalty.level!, ...parts } } });
  const { next } = card.loyalty.level!;
  test('is told on the company, not again on each of its people', () =>
    expect(withLevel({ of: 'company' })).toEqual([]));
  test('is the only one missing', () =>
    expect(withLevel({ next: { ...next!, gaps: [next!.gaps[0]!, next!.gaps[0]!] } })).toEqual([]));
  test('can be taken until its last day', () => {
    expect(kinds(card, loyaltyClock(new Date('2026-12-31T04:00:00Z')))).toEqual(['one-step-to-level']);
    expect(kinds(card, loyaltyClock(new Date('2027-01-01T04:00:00Z')))).toEqual([]);
  });
});

test('one order that is not enough is no step to a level', () => {
  const card = loyaltyCards['one-step-to-level ordered'];
  const value = { ...card.loyalty.value!, meanSpendMinor: 100_000 };
  expect(kinds({ ...card, loyalty: { ...card.loyalty, value } })).not.toContain('one-step-to-level');
});

test('of more products than a card holds none is suggested: it may have been bought', () => {
  const products = Array.from({ length: mostProducts - 1 }, (_, index) => `Product ${index}`);
  const card = loyaltyCards['cross-sell'];
  expect(kinds({ ...card, products: [...card.products, ...products.slice(1)] })).toEqual(['cross-sell']);
  expect(kinds({ ...card, products: [...card.products, ...products] })).toEqual([]);
});

test('thanks go to key customers, while they are warm', () => {
  const card = loyaltyCards['thank-key-customer promise'];
  expect(kinds({ ...card, customer: { ...card.customer, tier: 'regular' } })).toEqual([]);
  expect(kinds(card, loyaltyClock(new Date('2026-11-25T04:00:00Z')))).toEqual(['thank-key-customer']);
  expect(kinds(card, loyaltyClock(new Date('2026-11-26T04:00:00Z')))).toEqual([]);
});

test('a word since then was the thanks', () => {
  const card = loyaltyCards['thank-key-customer promise'];
  const spoken = { ...card, facts: { ...card.facts, lastOutAt: '2026-11-19T02:00:00.000Z' } };
  expect(kinds(spoken)).not.toContain('thank-key-customer');
});

describe('a referral', () => {
  const card = loyaltyCards['ask-for-referral pulse'];
  const asked = (parts: Partial<PromptAnswer>) => ({
    ...card,
    promptAnswers: [answer({ promptKey: 'ask-for-referral:another-moment', ...parts })],
  });
  test('is asked for once a year', () => {
    expect(kinds(asked({ answer: 'done' }))).toEqual([]);
    expect(kinds(asked({ answer: 'done', answeredAt: '2025-11-10T02:00:00.000Z' }))).toEqual([
      'ask-for-referral',
    ]);
  });
  test('is asked for within a month of the good moment', () => {
    const solvedOn = (stateOn: string) =>
      kinds(loyalCard({ complaints: [makeComplaint({ state: 'confirmed', stateOn })] }));
    expect(solvedOn('2026-10-21')).toEqual(['ask-for-referral']);
    expect(solvedOn('2026-10-20')).toEqual([]);
  });
  test('put off is not asked for', () =>
    expect(kinds(asked({ because: 'wrong-time', untilOn: '2026-11-19' }))).toEqual(['ask-for-referral']));
  test('is not asked of who would hardly recommend us', () =>
    expect(kinds(loyalCard({ loyalty: { sayAndDo: promoter(8) } }))).toEqual([]));
});

describe('who is lost', () => {
  test('is asked why before anybody wins them back', () => {
    const card = loyaltyCards['ask-why-lost'];
    expect(kinds(card)).toEqual(['ask-why-lost']);
    const [prompt] = choosePrompts(card, clock);
    const asked = { ...card, promptAnswers: [answer({ promptKey: prompt!.key, answer: 'done' })] };
    expect(kinds(asked)).toEqual(['win-back']);
  });
  test('is not won back while the question is put off', () => {
    const card = loyaltyCards['ask-why-lost'];
    const [prompt] = choosePrompts(card, clock);
    const putOff = answer({ promptKey: prompt!.key, answer: 'later', untilOn: '2026-11-19' });
    expect(kinds({ ...card, promptAnswers: [putOff] })).toEqual(['ask-why-lost']);
  });
  test('is asked for a year, and won back for a year, then left in peace', () => {
    const { 'ask-why-lost': unasked, 'win-back because': known } = loyaltyCards;
    expect(kinds(unasked, loyaltyClock(new Date('2027-10-01T04:00:00Z')))).toEqual(['ask-why-lost']);
    expect(kinds(unasked, loyaltyClock(new Date('2027-12-01T04:00:00Z')))).toEqual([]);
    expect(kinds(known, loyaltyClock(new Date('2027-10-01T04:00:00Z')))).toEqual(['win-back']);
    expect(kinds(known, loyaltyClock(new Date('2027-10-02T04:00:00Z')))).toEqual([]);
  });
  test('is suggested nothing', () =>
    expect(kinds({ ...loyaltyCards['ask-why-lost'], products: ['Small rolls'] })).toEqual(['ask-why-lost']));
  test('is not won back for a reason nobody can mend', () => expect(kinds(closedDown)).toEqual([]));
  test('is not won back for less than the organisation says', () => {
    const settings = { slippingBelowPercent: 75, winBackFromMinor: 100_000_000 };
    expect(kinds(loyaltyCards['win-back because'], loyaltyClock(clock.now, { settings }))).toEqual([]);
  });
  test('a person of a company is not lost by their own silence', () => {
    const card = loyaltyCards['ask-why-lost'];
    const companyId = '0197a000-0000-7000-8000-000000000c01';
    expect(kinds({ ...card, customer: { ...card.customer, companyId } })).not.toContain('ask-why-lost');
  });
  test('who orders again is lost no more', () => {
    const card = loyaltyCards['win-back because'];
    const back = { ...card, facts: { ...card.facts, lastOrderAt: '2026-11-10T02:00:00.000Z' } };
    expect(kinds(back)).not.toContain('win-back');
  });
});
