import { minorPerUnit } from '../../money/minor-units.ts';
import type { Gap } from '../loyalty/programme/next-level.ts';
import type { Card } from '../sync/model.ts';
import { isAtPeace } from './is-at-peace.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** One condition is missing, and one more order of theirs would meet it. */
export function oneStepToLevel(card: Card, clock: PromptClock): FoundPrompt[] {
  const { level } = card.loyalty;
  const [gap, ...others] = level?.next?.gaps ?? [];
  const next = clock.loyalty.levels.find(({ id }) => id === level?.next?.levelId);
  if (!gap || !next || others.length > 0 || level?.of !== 'customer') return [];
  if (gap.remaining === null || !isOneOrder(card, gap) || !isAtPeace(card, clock)) return [];
  if (gap.byOn !== null && gap.byOn < clock.today) return [];
  const isMoney = gap.currency !== null;
  return [
    {
      kind: 'one-step-to-level',
      key: `one-step-to-level:${next.id}:${level.sinceOn}:${gap.byOn ?? ''}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        context: gap.fact,
        levelEn: next.name.en,
        levelZh: next.name.zh,
        count: isMoney ? Math.ceil(gap.remaining / minorPerUnit(gap.currency!)) : gap.remaining,
        currency: gap.currency ?? '',
        within: gap.window,
        benefitEn: next.benefits.en,
        benefitZh: next.benefits.zh,
      },
      quote: '',
      stake: 32,
    },
  ];
}

function isOneOrder({ loyalty }: Card, { fact, remaining }: Gap): boolean {
  if (fact === 'ordered') return (remaining ?? 0) <= (loyalty.value?.meanSpendMinor ?? 0);
  return (fact === 'orders' || fact === 'products') && remaining === 1;
}
