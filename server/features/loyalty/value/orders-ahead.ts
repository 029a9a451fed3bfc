import { slopesOf } from '../../../../shared/features/loyalty/value/delta-method.ts';
import { discountedPurchases } from '../../../../shared/statistics/lifetime-value.ts';
import type { PurchaseSummary } from '../../../../shared/statistics/purchase-summary.ts';
import type { PurchaseModel } from './purchase-models.ts';

const weeksPerYear = 365.25 / 7;

export type ChosenModel = {
  model: PurchaseModel;
  values: readonly number[];
  covariance: readonly (readonly number[])[];
};
export type Horizon = { years: number; discountRate: number };

/** A number of orders, and how it changes with each parameter of the model. */
export type Figure = { orders: number; slopes: number[] };

export type OrdersAhead = {
  alive: number;
  /** The shape of the gamma that the buying rate follows. */
  rateShape: number;
  nextYear: Figure;
  /** Each year’s orders counted as what they are worth today. Most of the arithmetic, and only for the customer base as a whole. */
  overYears: () => Figure;
};

/** What a history lets expect; those who bought once, long ago alike, are reckoned once. */
export function ordersAheadBy(
  { model, values }: ChosenModel,
  { years, discountRate }: Horizon,
): (summary: PurchaseSummary) => OrdersAhead {
  const known = new Map<number, OrdersAhead>();
  const figureOf = (orders: (values: readonly number[]) => number): Figure => ({
    orders: orders(values),
    slopes: slopesOf(orders, values),
  });
  const reckon = (summary: PurchaseSummary): OrdersAhead => ({
    alive: model.alive(values, summary),
    rateShape: values[0]! + summary.frequency,
    nextYear: figureOf((at) => model.expected(at, summary, weeksPerYear)),
    overYears: once(() =>
      figureOf((at) =>
        discountedPurchases((weeks) => model.expected(at, summary, weeks), {
          periods: years,
          weeksPerPeriod: weeksPerYear,
          rate: discountRate,
        }),
      ),
    ),
  });
  return (summary) => {
    // Longer histories are seldom the same, and a hundred thousand kept ones weigh more than they save.
    if (summary.frequency > 0) return reckon(summary);
    const found = known.get(summary.T) ?? reckon(summary);
    known.set(summary.T, found);
    return found;
  };
}

/** Where no model could be fitted: as often as until now, a first year counting as whole. */
export function ordersAtPace(
  { frequency, T }: PurchaseSummary,
  { years, discountRate }: Horizon,
): Omit<OrdersAhead, 'alive'> {
  const orderDays = frequency + 1;
  const orders = orderDays / Math.max(1, T / weeksPerYear);
  return {
    rateShape: orderDays,
    nextYear: { orders, slopes: [] },
    overYears: () => ({
      orders: discountedPurchases((weeks) => (orders * weeks) / weeksPerYear, {
        periods: years,
        weeksPerPeriod: weeksPerYear,
        rate: discountRate,
      }),
      slopes: [],
    }),
  };
}

function once(reckon: () => Figure): () => Figure {
  let found: Figure | undefined;
  return () => (found ??= reckon());
}
