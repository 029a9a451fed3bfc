import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCard, makeInteraction, makePromise, makePurchase } from '../../../test/support/make-card.ts';
import { languages } from '../../i18n/catalogue.ts';
import { OrganisationSettings } from '../administration/model.ts';
import { choosePrompts } from './choose-prompts.ts';
import { draftText } from './draft-text.ts';
import { promptsMessages } from './messages.ts';
import { PromptKind } from './model.ts';
import { promptClock } from './prompt-clock.ts';

const clock = promptClock(new Date('2026-11-20T04:00:00Z'), OrganisationSettings.parse({}));
const they = { direction: 'they', id: '0197a000-0000-7000-8000-0000000000b2' } as const;
const out = { direction: 'out', text: 'Could you confirm?', happenedAt: '2026-11-16T02:00:00Z' } as const;

const cards = [
  makeCard({ promises: [makePromise()] }),
  ...['2026-11-20', '2026-11-21', '2026-11-22'].map((dueOn) =>
    makeCard({ promises: [makePromise({ dueOn })] }),
  ),
  makeCard({ promises: [makePromise({ ...they, dueOn: '2026-11-10' })] }),
  makeCard({ promises: [makePromise({ ...they, state: 'kept', settledAt: '2026-11-18T02:00:00Z' })] }),
  makeCard({ interactions: [makeInteraction()] }),
  makeCard({ interactions: [makeInteraction(out)] }),
  makeCard({ interactions: [makeInteraction({ kind: 'thanks' })] }),
  makeCard({ facts: { rhythmDays: 10, lastContactAt: '2026-10-04T02:00:00Z' } }),
  makeCard({ purchases: [makePurchase()] }),
  ...['11-20', '11-21', '11-25'].map((birthday) => makeCard({ customer: { birthday } })),
];
const prompts = cards.flatMap((card) => choosePrompts(card, clock));

beforeAll(async () => {
  const resources = Object.fromEntries(
    languages.map((language) => [language, { prompts: promptsMessages[language] }]),
  );
  await i18next.init({ resources, lng: 'en', interpolation: { escapeValue: false } });
});

test('the cards of this test show every kind of prompt', () => {
  expect(new Set(prompts.map(({ kind }) => kind))).toEqual(new Set(PromptKind.options));
});

describe.each(languages)('in %s', (language) => {
  test.each(prompts.map((prompt) => [prompt.key, prompt] as const))('%s reads as a sentence', (_, prompt) => {
    const t = i18next.getFixedT(language, 'prompts');
    for (const part of ['reason', 'evidence']) {
      const text = t(`${part}.${prompt.kind}`, { ...prompt.details });
      expect(text).not.toMatch(/^(reason|evidence)\.|\{\{|NaN|undefined|Invalid/);
    }
    expect(draftText(prompt, language, 'Chen')).not.toMatch(/\{\{|undefined/);
  });
});

test('days are written as the reader writes them', () => {
  const details = { dueDay: Date.parse('2026-11-19'), what: 'a quote', count: 1 };
  expect(i18next.t('prompts:evidence.our-promise-late', { ...details, lng: 'en' })).toBe('Due Nov 19');
  expect(i18next.t('prompts:evidence.our-promise-late', { ...details, lng: 'zh' })).toBe('到期日 11月19日');
  expect(i18next.t('prompts:reason.our-promise-late', { ...details, lng: 'en' })).toBe(
    'We promised “a quote”: 1 day late',
  );
});
