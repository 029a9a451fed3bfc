import { expect, test } from 'vitest';
import { makeCard, makeComplaint, makeConsentAnswer, makePromise } from '../../../test/support/make-card.ts';
import { OrganisationSettings } from '../administration/model.ts';
import type { Complaint } from '../complaints/model.ts';
import { choosePrompts } from './choose-prompts.ts';
import { promptClock } from './prompt-clock.ts';

/** Friday noon in Shanghai. */
const clock = promptClock(new Date('2026-11-20T04:00:00Z'), { settings: OrganisationSettings.parse({}) });
const complaining = (parts: Partial<Complaint>, dueOn = '2026-11-27') => {
  const complaint = makeComplaint({ receivedOn: '2026-11-19', ...parts });
  const isOwed = !['solved', 'told', 'confirmed', 'withdrawn'].includes(complaint.state);
  const answer = makePromise({ id: complaint.promiseId, dueOn, state: isOwed ? 'open' : 'kept' });
  return makeCard({ complaints: [complaint], promises: [answer] });
};
const told = (card: ReturnType<typeof complaining>) =>
  choosePrompts(card, clock).map(({ kind, tone, details }) => [kind, tone, details.context]);

test.each([
  ['received today it does not nag', complaining({ receivedOn: '2026-11-20' }), []],
  [
    'the day it should be acknowledged it calls',
    complaining({}),
    [['complaint-unanswered', 'due', 'received']],
  ],
  [
    'a day later it calls louder',
    complaining({ receivedOn: '2026-11-17' }),
    [['complaint-unanswered', 'late', 'received']],
  ],
  ['acknowledged, it stays quiet until the answer is near', complaining({ state: 'acknowledged' }), []],
  [
    'near the day of the answer it calls once, as a complaint and not also as a promise',
    complaining({ state: 'checked' }, '2026-11-21'),
    [['complaint-unanswered', 'due', 'soon']],
  ],
  [
    'a late answer is late',
    complaining({ state: 'checked' }, '2026-11-19'),
    [['complaint-unanswered', 'late', 'late']],
  ],
  [
    'a solution nobody told calls',
    complaining({ state: 'solved' }),
    [['complaint-unanswered', 'due', 'solved']],
  ],
  ['just told, they are left in peace', complaining({ state: 'told', stateOn: '2026-11-18' }), []],
  [
    'three working days later they are asked',
    complaining({ state: 'told', stateOn: '2026-11-17' }),
    [['complaint-ask-if-solved', 'good', undefined]],
  ],
  ['confirmed, it is over', complaining({ state: 'confirmed', closedAt: '2026-11-18T02:00:00Z' }), []],
])('%s', (_, card, expected) => {
  expect(told(card)).toEqual(expected);
});

test('who objects to every contact is still answered about their complaint', () => {
  const consents = (['service', 'greetings', 'marketing', 'surveys'] as const).map((purpose) =>
    makeConsentAnswer({ purpose }),
  );
  expect(told({ ...complaining({}), consents })).toHaveLength(1);
});
