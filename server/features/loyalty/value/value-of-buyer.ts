import { quadraticForm } from '../../../../shared/features/loyalty/value/delta-method.ts';
import { type Spread, spreadOf } from '../../../../shared/features/loyalty/value/spend-range.ts';
import type { GammaGamma } from '../../../../shared/statistics/expected-spend.ts';
import type { PurchaseSummary } from '../../../../shared/statistics/purchase-summary.ts';
import { type ChosenModel, type Figure, type Horizon, ordersAheadBy, ordersAtPace } from './orders-ahead.ts';
import { type SpendOfOrder, spendOfOrder } from './spend-of-order.ts';

/** All that a fit leaves to value one more buyer by. */
export type Valuation = {
  chosen: ChosenModel | null;
  spend: GammaGamma | null;
  /** Of one order, for whom nothing of their own is known. */
  meanSpendMinor: number;
  horizon: Horizon;
};

export type ValuedBuyer = {
  /** Null where no model says. */
  alive: number | null;
  orderSpend: SpendOfOrder;
  nextYear: Figure;
  overYears: () => Figure;
  /** Of the next year’s money, the parameters’ uncertainty in it; see `spreadOf`. */
  spread: Spread;
  /** The same of this buyer’s luck alone, of which many buyers’ evens out. */
  ownSpread: (figure: Figure) => Spread;
};

export type BuyerToValue = { summary: PurchaseSummary; meanSpend: number | null };

export type ValueBuyer = (buyer: BuyerToValue) => ValuedBuyer;

export function valueBuyersBy({ chosen, spend, meanSpendMinor, horizon }: Valuation): ValueBuyer {
  const ahead = chosen && ordersAheadBy(chosen, horizon);
  return ({ summary, meanSpend }) => {
    const found = ahead?.(summary);
    const { rateShape, nextYear, overYears } = found ?? ordersAtPace(summary, horizon);
    const orderSpend = spendOfOrder(spend, meanSpendMinor, { orders: summary.frequency, meanSpend });
    const spreadWith = (orders: number, ordersVariance: number) =>
      spreadOf({ orders, ordersVariance, alive: found?.alive ?? 1, rateShape, ...orderSpend });
    const ordersVariance = chosen ? quadraticForm(nextYear.slopes, chosen.covariance) : 0;
    return {
      alive: found?.alive ?? null,
      ...{ orderSpend, nextYear, overYears },
      spread: spreadWith(nextYear.orders, ordersVariance),
      ownSpread: ({ orders }) => spreadWith(orders, 0),
    };
  };
}
