import { OrganisationSettings } from '../../shared/features/administration/model.ts';
import { builtInInsight } from '../../shared/features/insight/built-in-reasons.ts';
import { emptyGlance, type LoyaltyGlance } from '../../shared/features/loyalty/model.ts';
import { emptySayAndDo } from '../../shared/features/loyalty/say-and-do/glance.ts';
import type { ValueGlance } from '../../shared/features/loyalty/value/value-glance.ts';
import { defaultPromptSettings, type PromptKit } from '../../shared/features/prompts/kit.ts';
import { promptClock } from '../../shared/features/prompts/prompt-clock.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import { makeCard, makeComplaint, makeConsentAnswer, makePromise, makePurchase } from './make-card.ts';

const silver = '0197a000-0000-7000-8000-000000000a01';

const kit: PromptKit = {
  settings: defaultPromptSettings,
  pairs: [{ given: 'Small rolls', also: 'Dispensers', together: 34, share: 0.62, lift: 2.9, liftLow: 2.1 }],
  weights: {},
};

/** The clock of an organisation with a fitted model, a programme and a pair of products. */
export const loyaltyClock = (now: Date, prompts: Partial<PromptKit> = {}) =>
  promptClock(now, {
    settings: OrganisationSettings.parse({}),
    insight: builtInInsight,
    prompts: { ...kit, ...prompts },
    loyalty: {
      value: {
        alive: { model: 'mbg-nbd', parameters: { r: 0.6, alpha: 5.2, a: 0.5, b: 2.1 } },
        covariance: [
          [0.004, 0.04, 0.001, 0.004],
          [0.04, 0.6, 0.01, 0.05],
          [0.001, 0.01, 0.01, 0.04],
          [0.004, 0.05, 0.04, 0.3],
        ],
        fittedAt: '2026-11-18T19:10:00Z',
      },
      levels: [
        {
          id: silver,
          name: { en: 'Silver', zh: '银级' },
          benefits: { en: 'Free delivery', zh: '免运费' },
        },
      ],
    },
  });

/** An order about every thirty days, the last on the given day. */
export const buyerUntil = (lastOn: string, parts: Partial<ValueGlance> = {}): ValueGlance => ({
  of: 'customer',
  frequency: 10,
  firstOn: new Date(Date.parse(lastOn) - 300 * 86_400_000).toISOString().slice(0, 10),
  lastOn,
  currency: 'CNY',
  meanSpendMinor: 340_000,
  nextYear: { lowMinor: 800_000, midMinor: 1_000_000, highMinor: 1_200_000 },
  ...parts,
});

const consents = (['service', 'greetings', 'marketing'] as const).map((purpose) =>
  makeConsentAnswer({ purpose, state: 'given', channel: 'mail' }),
);

type Parts = Omit<NonNullable<Parameters<typeof makeCard>[0]>, 'loyalty'> & {
  loyalty?: Partial<LoyaltyGlance>;
};
/** Of somebody who agreed to be written to about anything. */
export const loyalCard = ({ loyalty, ...parts }: Parts = {}): Card =>
  makeCard({ consents, ...parts, loyalty: { ...emptyGlance, ...loyalty } });

export const promoter = (score = 9) => ({
  ...emptySayAndDo,
  lastAnswer: {
    id: '0197a000-0000-7000-8000-000000000a02',
    question: 'recommendation' as const,
    score,
    words: 'Always on time.',
    answeredAt: '2026-11-18T02:00:00.000Z',
  },
});

const oneGap = (gap: object): LoyaltyGlance['level'] => ({
  of: 'customer',
  levelId: null,
  sinceOn: '2026-01-01',
  fallsOn: null,
  next: {
    levelId: silver,
    gaps: [
      {
        fact: 'orders',
        window: 'this-quarter',
        op: 'at-least',
        currency: null,
        remaining: 1,
        byOn: '2026-12-31',
        ...gap,
      },
    ],
  },
});

const left = (reason: string): Card['insight'] => ({
  broughtBy: null,
  left: {
    id: '0197a000-0000-7000-8000-000000000a03',
    lostOn: '2026-10-01',
    reason,
    words: 'Too late, three times.',
  },
});

/** As on Friday, 20 November 2026: one that calls for each of the prompts, by what is told of it. */
export const loyaltyCards = {
  slipping: loyalCard({ loyalty: { value: buyerUntil('2026-08-28') } }),
  'due-to-reorder product': loyalCard({
    facts: {
      lastOrderAt: '2026-10-12T02:00:00.000Z',
      orderRhythmDays: 30,
      lastOutAt: '2026-10-14T02:00:00Z',
    },
    purchases: [makePurchase({ orderedAt: '2026-10-12T02:00:00.000Z' })],
  }),
  'due-to-reorder order': loyalCard({
    facts: { lastOrderAt: '2026-10-12T02:00:00.000Z', orderRhythmDays: 30 },
  }),
  'one-step-to-level orders': loyalCard({ loyalty: { level: oneGap({}) } }),
  'one-step-to-level products': loyalCard({ loyalty: { level: oneGap({ fact: 'products' }) } }),
  'one-step-to-level ordered': loyalCard({
    loyalty: {
      value: buyerUntil('2026-11-15'),
      level: oneGap({ fact: 'ordered', currency: 'CNY', remaining: 320_000 }),
    },
  }),
  'cross-sell': loyalCard({ products: ['Small rolls'] }),
  'thank-key-customer order': loyalCard({
    customer: { tier: 'key' },
    purchases: [makePurchase({ orderedAt: '2026-11-20T01:00:00.000Z' })],
  }),
  'thank-key-customer promise': loyalCard({
    customer: { tier: 'key' },
    promises: [makePromise({ state: 'kept', settledAt: '2026-11-18T02:00:00.000Z' })],
  }),
  'thank-key-customer pulse': loyalCard({ customer: { tier: 'key' }, loyalty: { sayAndDo: promoter() } }),
  'ask-for-referral pulse': loyalCard({ loyalty: { sayAndDo: promoter() } }),
  'ask-for-referral complaint': loyalCard({
    complaints: [makeComplaint({ state: 'confirmed', stateOn: '2026-11-17' })],
  }),
  'ask-why-lost': loyalCard({ loyalty: { value: buyerUntil('2026-07-20') } }),
  'win-back because': loyalCard({
    loyalty: { value: buyerUntil('2026-07-20') },
    insight: left('delivery'),
  }),
} as const satisfies Record<string, Card>;

/** Lost for a reason nobody can mend. */
export const closedDown = { ...loyaltyCards['win-back because'], insight: left('closed') };
