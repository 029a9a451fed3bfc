import { describe, expect, test } from 'vitest';
import {
  makeCard,
  makeConsentAnswer,
  makeInteraction,
  makePromise,
  makePurchase,
} from '../../../test/support/make-card.ts';
import { OrganisationSettings } from '../administration/model.ts';
import { defaultPurposes } from '../consents/default-purposes.ts';
import { ContactChannel } from '../consents/model.ts';
import { choosePrompts, heldPrompts } from './choose-prompts.ts';
import { promptActions } from './prompt-actions.ts';
import { promptClock } from './prompt-clock.ts';

const now = new Date('2026-11-20T04:00:00Z');
const settings = OrganisationSettings.parse({});
const clock = promptClock(now, { settings });
const noToAll = (purpose: string) =>
  ContactChannel.options.map((channel) => makeConsentAnswer({ purpose, channel }));
const birthday = { customer: { birthday: '11-22' } };

test.each([
  ['a birthday', 'greetings', makeCard({ ...birthday, consents: noToAll('greetings') })],
  [
    'thanks owed',
    'greetings',
    makeCard({ interactions: [makeInteraction({ kind: 'thanks' })], consents: noToAll('greetings') }),
  ],
  [
    'silence',
    'service',
    makeCard({
      facts: { rhythmDays: 10, lastContactAt: '2026-10-04T02:00:00Z' },
      consents: noToAll('service'),
    }),
  ],
  [
    'an order without a word',
    'service',
    makeCard({ purchases: [makePurchase()], consents: noToAll('service') }),
  ],
])('%s is held back from who said no to %s', (_, purpose, card) => {
  expect(choosePrompts(card, clock)).toEqual([]);
  expect(heldPrompts(card, clock)).toMatchObject([{ purpose, refusal: { state: 'withdrawn' } }]);
  expect(choosePrompts({ ...card, consents: [] }, clock)).toHaveLength(1);
});

test('their own mail is always answered, and a promise always kept in mind', () => {
  const card = makeCard({
    interactions: [makeInteraction()],
    promises: [makePromise()],
    consents: defaultPurposes.flatMap(({ id }) => noToAll(id)),
  });
  expect(choosePrompts(card, clock).map(({ kind }) => kind)).toEqual([
    'our-promise-late',
    'awaiting-our-answer',
  ]);
  expect(heldPrompts(card, clock)).toEqual([]);
});

describe('who refused mail alone', () => {
  const [prompt] = choosePrompts(makeCard({ ...birthday, consents: [makeConsentAnswer()] }), clock);
  test('is called to mind, by the ways that are left', () => {
    expect(prompt!.channels).toEqual(['phone', 'wechat', 'sms', 'post']);
  });
  test('is offered no draft', () => {
    expect(promptActions(prompt!)).toEqual(['done', 'later', 'not-now']);
  });
});

test('an organisation may ask for consent first', () => {
  const consentPurposes = defaultPurposes.map((purpose) => ({ ...purpose, rule: 'asked' as const }));
  const strict = promptClock(now, { settings, consentPurposes });
  expect(choosePrompts(makeCard(birthday), strict)).toEqual([]);
  expect(heldPrompts(makeCard(birthday), strict)).toMatchObject([{ purpose: 'greetings', refusal: null }]);
  const agreed = makeCard({ ...birthday, consents: [makeConsentAnswer({ state: 'given' })] });
  expect(choosePrompts(agreed, strict)).toMatchObject([{ kind: 'birthday', channels: ['mail'] }]);
});
