import type { Comparison, Condition, Programme } from '../../shared/features/loyalty/programme/model.ts';

export const levelIds = [1, 2, 3].map((n) => `0197a000-0000-7000-8000-00000000010${n}`);

const names = [
  { en: 'Silver', zh: '银卡' },
  { en: 'Gold', zh: '金卡' },
  { en: 'Jade', zh: '玉卡' },
];

export function makeComparison(parts: Partial<Comparison> = {}): Comparison {
  return { fact: 'orders', window: 'last-12-months', op: 'at-least', value: 2, currency: null, ...parts };
}

export function ordered(amountMinor: number, window: Comparison['window'] = 'last-12-months'): Comparison {
  return { fact: 'ordered', window, op: 'at-least', value: amountMinor, currency: 'CNY' };
}

export function allOf(...comparisons: Comparison[]): Condition {
  return { match: 'all', comparisons, groups: [] };
}

/** A level for each condition, from the lowest; nobody waits for a fall as long as `downgrade` does not say so. */
export function makeProgramme(
  conditions: Condition[],
  downgrade: Partial<Programme['downgrade']> = {},
): Programme {
  return {
    levels: conditions.map((condition, index) => ({
      id: levelIds[index]!,
      name: names[index]!,
      condition,
      benefits: { en: '', zh: '' },
    })),
    downgrade: { graceDays: 0, looks: 'daily', ...downgrade },
  };
}
