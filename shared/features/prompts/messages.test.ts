import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { loyaltyCards, loyaltyClock } from '../../../test/support/loyalty-cards.ts';
import {
  makeCard,
  makeComplaint,
  makeImportantDay,
  makeInteraction,
  makePromise,
  makePurchase,
} from '../../../test/support/make-card.ts';
import { languages } from '../../i18n/catalogue.ts';
import { OrganisationSettings } from '../administration/model.ts';
import { ImportantDayKind } from '../customers/important-day.ts';
import { importantDaysMessages } from '../customers/important-day-messages.ts';
import { programmeMessages } from '../loyalty/programme/messages.ts';
import { choosePrompts } from './choose-prompts.ts';
import { draftText } from './draft-text.ts';
import { promptsMessages } from './messages.ts';
import { PromptKind } from './model.ts';
import { promptClock } from './prompt-clock.ts';
import { detailsIn } from './prompt-details.ts';

const clock = promptClock(new Date('2026-11-20T04:00:00Z'), { settings: OrganisationSettings.parse({}) });
const they = { direction: 'they', id: '0197a000-0000-7000-8000-0000000000b2' } as const;
const out = { direction: 'out', text: 'Could you confirm?', happenedAt: '2026-11-16T02:00:00Z' } as const;

const cards = [
  makeCard({ promises: [makePromise()] }),
  ...['2026-11-20', '2026-11-21', '2026-11-22'].map((dueOn) =>
    makeCard({ promises: [makePromise({ dueOn })] }),
  ),
  makeCard({ promises: [makePromise({ ...they, dueOn: '2026-11-10' })] }),
  makeCard({ promises: [makePromise({ ...they, state: 'kept', settledAt: '2026-11-18T02:00:00Z' })] }),
  ...(['received', 'solved', 'told'] as const).map((state) =>
    makeCard({ complaints: [makeComplaint({ state })] }),
  ),
  ...['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((dueOn) =>
    makeCard({
      complaints: [makeComplaint({ state: 'checked' })],
      promises: [makePromise({ id: makeComplaint().promiseId, dueOn })],
    }),
  ),
  makeCard({ interactions: [makeInteraction()] }),
  makeCard({ interactions: [makeInteraction(out)] }),
  makeCard({ interactions: [makeInteraction({ kind: 'thanks' })] }),
  makeCard({ facts: { rhythmDays: 10, lastContactAt: '2026-10-04T02:00:00Z' } }),
  makeCard({ purchases: [makePurchase()] }),
  ...['11-20', '11-21', '11-25'].map((birthday) => makeCard({ customer: { birthday } })),
  ...ImportantDayKind.options.flatMap((kind) =>
    [20, 21, 25].map((day) => makeCard({ importantDays: [makeImportantDay({ kind, month: 11, day })] })),
  ),
];
const prompts = [
  ...cards.flatMap((card) => choosePrompts(card, clock)),
  ...Object.values(loyaltyCards).flatMap((card) => choosePrompts(card, loyaltyClock(clock.now))),
];

beforeAll(async () => {
  const resources = Object.fromEntries(
    languages.map((language) => [
      language,
      {
        prompts: promptsMessages[language],
        importantDays: importantDaysMessages[language],
        programme: programmeMessages[language],
      },
    ]),
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
      const text = t(`${part}.${prompt.kind}`, detailsIn(prompt, language));
      expect(text).not.toMatch(/^(reason|evidence)\.|within\.|\{\{|NaN|undefined|Invalid/);
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

test('what is missing for a level is money as one writes it, and until when it counts', () => {
  const card = loyaltyCards['one-step-to-level ordered'];
  const [prompt] = choosePrompts(card, loyaltyClock(clock.now));
  const reason = (lng: 'en' | 'zh') =>
    i18next.t('prompts:reason.one-step-to-level', { ...detailsIn(prompt!, lng), lng });
  expect(reason('en')).toBe('¥3,200 more this quarter and they reach Silver');
  expect(reason('zh')).toBe('本季度再订购 ¥3,200 即可升至银级');
});

test('a day is told in both calendars', () => {
  const [prompt] = choosePrompts(makeCard({ customer: { birthday: '11-25' } }), clock);
  const evidence = (lng: string) => i18next.t('prompts:evidence.birthday', { ...prompt!.details, lng });
  expect(evidence('en')).toBe('November 25 · lunar month 10, day 17');
  expect(evidence('zh')).toBe('11月25日，农历十月十七');
});

test('a leap month is named as one', () => {
  const leap = promptClock(new Date('2025-07-25T04:00:00Z'), { settings: OrganisationSettings.parse({}) });
  const [prompt] = choosePrompts(makeCard({ customer: { birthday: '07-25' } }), leap);
  const evidence = (lng: string) => i18next.t('prompts:evidence.birthday', { ...prompt!.details, lng });
  expect(evidence('en')).toBe('July 25 · lunar leap month 6, day 1');
  expect(evidence('zh')).toBe('7月25日，农历闰六月初一');
});
