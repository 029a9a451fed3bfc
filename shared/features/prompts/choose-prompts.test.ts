import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCard, makeInteraction, makePromise, makePurchase } from '../../../test/support/make-card.ts';
import { OrganisationSettings } from '../administration/model.ts';
import type { Card } from '../sync/model.ts';
import { choosePrompts, mostPromptsAtOnce } from './choose-prompts.ts';
import type { PromptAnswer, PromptKind } from './model.ts';
import { promptClock } from './prompt-clock.ts';

/** Friday noon in Shanghai. */
const clock = promptClock(new Date('2026-11-20T04:00:00Z'), { settings: OrganisationSettings.parse({}) });
const kinds = (card: Card) => choosePrompts(card, clock).map(({ kind }) => kind);
const question = 'Could you send the new width by Friday?';

const cases: [string, Card, PromptKind[]][] = [
  ['nothing known asks for nothing', makeCard(), []],
  [
    'our promise is late the day after it was due',
    makeCard({ promises: [makePromise({ dueOn: '2026-11-19' })] }),
    ['our-promise-late'],
  ],
  [
    'our promise calls two days before it is due',
    makeCard({ promises: [makePromise({ dueOn: '2026-11-22' })] }),
    ['our-promise-due'],
  ],
  [
    'our promise three days away stays quiet',
    makeCard({ promises: [makePromise({ dueOn: '2026-11-23' })] }),
    [],
  ],
  ['a kept promise stays quiet', makeCard({ promises: [makePromise({ state: 'kept' })] }), []],
  [
    'their promise calls once it is late',
    makeCard({ promises: [makePromise({ direction: 'they', dueOn: '2026-11-19' })] }),
    ['their-promise-late'],
  ],
  [
    'their promise due today stays quiet',
    makeCard({ promises: [makePromise({ direction: 'they', dueOn: '2026-11-20' })] }),
    [],
  ],
  [
    'their mail of a working day ago waits for us',
    makeCard({ interactions: [makeInteraction()] }),
    ['awaiting-our-answer'],
  ],
  [
    'their mail of today does not nag',
    makeCard({ interactions: [makeInteraction({ happenedAt: '2026-11-20T01:00:00Z' })] }),
    [],
  ],
  [
    'an answered mail stays quiet',
    makeCard({
      interactions: [
        makeInteraction({ direction: 'out', happenedAt: '2026-11-17T02:00:00Z' }),
        makeInteraction(),
      ],
    }),
    [],
  ],
  [
    'a note of ours does not answer their mail',
    makeCard({
      interactions: [
        makeInteraction({ kind: 'note', direction: 'none', happenedAt: '2026-11-17T02:00:00Z' }),
        makeInteraction(),
      ],
    }),
    ['awaiting-our-answer'],
  ],
  [
    'our question of three working days ago waits for them',
    makeCard({
      interactions: [
        makeInteraction({ direction: 'out', text: question, happenedAt: '2026-11-17T02:00:00Z' }),
      ],
    }),
    ['awaiting-their-answer'],
  ],
  [
    'our mail that asks nothing waits for nothing',
    makeCard({ interactions: [makeInteraction({ direction: 'out', text: 'Thank you, see you.' })] }),
    [],
  ],
  [
    'silence of half as long again as usual calls',
    makeCard({ facts: { rhythmDays: 10, lastContactAt: '2026-11-04T02:00:00Z' } }),
    ['silent-longer-than-rhythm'],
  ],
  [
    'silence within the own rhythm stays quiet',
    makeCard({ facts: { rhythmDays: 10, lastContactAt: '2026-11-05T02:00:00Z' } }),
    [],
  ],
  [
    'an order without a word after it calls',
    makeCard({ purchases: [makePurchase()] }),
    ['order-without-word'],
  ],
  [
    'a word after the order is enough',
    makeCard({ purchases: [makePurchase()], facts: { lastOutAt: '2026-11-13T02:00:00Z' } }),
    [],
  ],
  ['a birthday in a week calls', makeCard({ customer: { birthday: '1980-11-27' } }), ['birthday']],
  ['a birthday of yesterday is over', makeCard({ customer: { birthday: '11-19' } }), []],
  [
    'a greeting sent settles the birthday',
    makeCard({
      customer: { birthday: '11-20' },
      interactions: [
        makeInteraction({ kind: 'greeting', direction: 'out', happenedAt: '2026-11-19T02:00:00Z' }),
      ],
    }),
    [],
  ],
  [
    'thanks are owed for a promise they kept',
    makeCard({
      promises: [makePromise({ direction: 'they', state: 'kept', settledAt: '2026-11-18T02:00:00Z' })],
    }),
    ['thanks-owed'],
  ],
  [
    'thanks are owed for praise, which is no question to answer',
    makeCard({ interactions: [makeInteraction({ kind: 'thanks' })] }),
    ['thanks-owed'],
  ],
  [
    'a word after their deed settles the thanks',
    makeCard({
      interactions: [makeInteraction({ kind: 'thanks' })],
      facts: { lastOutAt: '2026-11-17T02:00:00Z' },
    }),
    [],
  ],
];

test.each(cases)('%s', (_, card, expected) => {
  expect(kinds(card)).toEqual(expected);
});

test('what we owe stands before what they owe, and silence comes last', () => {
  const card = makeCard({
    promises: [
      makePromise({ direction: 'they', id: '0197a000-0000-7000-8000-0000000000b2' }),
      makePromise({ dueOn: '2026-11-18' }),
    ],
    facts: { rhythmDays: 5, lastContactAt: '2026-10-01T02:00:00Z' },
  });
  expect(kinds(card)).toEqual(['our-promise-late', 'their-promise-late', 'silent-longer-than-rhythm']);
});

describe('answers', () => {
  const card = makeCard({ promises: [makePromise()] });
  const [prompt] = choosePrompts(card, clock);
  const answer = (parts: Partial<PromptAnswer>): PromptAnswer => ({
    id: '0197a000-0000-7000-8000-0000000000e1',
    customerId: card.customer.id,
    promptKey: prompt!.key,
    answer: 'later',
    because: null,
    reason: '',
    untilOn: null,
    answeredAt: '2026-11-20T03:00:00Z',
    staffId: '0197a000-0000-7000-8000-0000000000aa',
    ...parts,
  });
  const answered = (...promptAnswers: PromptAnswer[]) => kinds({ ...card, promptAnswers });

  test('an answer for good keeps the prompt away', () => {
    expect(answered(answer({ answer: 'done' }))).toEqual([]);
  });

  test('a prompt put off comes back on its day', () => {
    expect(answered(answer({ untilOn: '2026-11-21' }))).toEqual([]);
    expect(answered(answer({ untilOn: '2026-11-20' }))).toEqual(['our-promise-late']);
  });

  test('the latest answer counts, whatever their order', () => {
    const early = answer({ answer: 'done', answeredAt: '2026-11-19T03:00:00Z' });
    const late = answer({ untilOn: '2026-11-20' });
    expect(answered(early, late)).toEqual(['our-promise-late']);
    expect(answered(late, early)).toEqual(['our-promise-late']);
  });

  test('a moved promise calls again', () => {
    const promptAnswers = [answer({ answer: 'done' })];
    const moved = { ...card, promises: [makePromise({ dueOn: '2026-11-18' })], promptAnswers };
    expect(kinds(moved)).toEqual(['our-promise-late']);
  });

  test('every not-now to a kind makes the next one of it weigh less', () => {
    const notNow = answer({ answer: 'not-now', promptKey: 'our-promise-late:of-another-promise' });
    const [weighed] = choosePrompts({ ...card, promptAnswers: [notNow] }, clock);
    expect(weighed!.stake).toBeLessThan(prompt!.stake);
  });
});

test('never more than three, most at stake first, in any order of the card', () => {
  const promises = fc.array(
    fc.record({
      id: fc.uuid(),
      direction: fc.constantFrom('we' as const, 'they' as const),
      dueOn: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
      state: fc.constantFrom('open' as const, 'kept' as const),
    }),
  );
  fc.assert(
    fc.property(promises, (parts) => {
      const made = parts.map(makePromise);
      const chosen = choosePrompts(makeCard({ promises: made }), clock);
      expect(chosen.length).toBeLessThanOrEqual(mostPromptsAtOnce);
      const stakes = chosen.map(({ stake }) => stake);
      expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
      expect(choosePrompts(makeCard({ promises: [...made].reverse() }), clock)).toEqual(chosen);
    }),
  );
});
