import { z } from 'zod';
import type { AliveRange } from './alive.ts';
import type { ValueRange } from './value-glance.ts';

export const ValueSort = z.enum(['value', 'alive', 'last-order', 'orders']);
export type ValueSort = z.infer<typeof ValueSort>;

export const valuesAtOnce = 50;

export const ValueQuery = z.object({
  query: z.string().max(200).default(''),
  sort: ValueSort.default('value'),
  from: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(1000).default(valuesAtOnce),
});
export type ValueQuery = z.input<typeof ValueQuery>;

/** From 1, the least engaged fifth of the buyers, to 5. */
export type RfmScores = { recency: number; frequency: number; spend: number };

export type ListedValue = {
  customerId: string;
  name: string;
  ownerId: string | null;
  /** Days with an order. */
  orders: number;
  firstOn: string;
  lastOn: string;
  currency: string;
  nextYear: ValueRange | null;
  /** By the plain formula, from the fewest years to all of them. */
  plain: Pick<ValueRange, 'lowMinor' | 'highMinor'> | null;
  /** On the day that was asked. */
  alive: AliveRange | null;
  /** Null until the next fit. */
  rfm: RfmScores | null;
};

export type ValuePage = { items: ListedValue[]; hasMore: boolean };
