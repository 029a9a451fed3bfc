import type { Comparison, FactWindow, ProgrammeFact } from './model.ts';

type FactRule = {
  unit: 'money' | 'percent' | 'count';
  /** The one direction in which the fact speaks for a customer: with the other, who does better could fall. */
  op: Comparison['op'];
  isOverTime: boolean;
};

export const factRules = {
  ordered: { unit: 'money', op: 'at-least', isOverTime: true },
  orders: { unit: 'count', op: 'at-least', isOverTime: true },
  products: { unit: 'count', op: 'at-least', isOverTime: true },
  'returned-share': { unit: 'percent', op: 'at-most', isOverTime: true },
  'kept-promises': { unit: 'count', op: 'at-least', isOverTime: true },
  recommendation: { unit: 'count', op: 'at-least', isOverTime: true },
  referrals: { unit: 'count', op: 'at-least', isOverTime: true },
  'months-as-customer': { unit: 'count', op: 'at-least', isOverTime: false },
} as const satisfies Record<ProgrammeFact, FactRule>;

/** A comparison to begin with. */
export function freshComparison(fact: ProgrammeFact, currency: string): Comparison {
  const { unit, op, isOverTime } = factRules[fact];
  const window = isOverTime ? 'last-12-months' : 'ever';
  return { fact, window, op, value: 0, currency: unit === 'money' ? currency : null };
}

/** `before` is the value of the calendar span before this one; null where there is none, as where a value is unknown. */
type Measurement = { now: number | null; before: number | null };
export type FactKey = `${ProgrammeFact}/${FactWindow}`;
export type Measured = Readonly<Partial<Record<FactKey, Measurement>>>;

export function factKey({ fact, window }: Pick<Comparison, 'fact' | 'window'>): FactKey {
  return `${fact}/${window}`;
}
