import { summaryOn } from '../../../../shared/features/loyalty/value/buyer-history.ts';
import { plainValue, type ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { rangeOf } from '../../../../shared/features/loyalty/value/spend-range.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { plainBasis, repeatSpend } from './buyer-amounts.ts';
import type { BuyerSummary } from './buyer-summaries.ts';
import type { ValueBuyer } from './value-of-buyer.ts';
import type { ValueFigures } from './value-row.ts';

/** One buyer’s figures on a day, as a fit reckons everybody’s. */
export function valueOne(
  buyer: BuyerSummary,
  { valueBuyer, assumptions, today }: { valueBuyer: ValueBuyer; assumptions: ValueAssumptions; today: Day },
): ValueFigures {
  const history = { frequency: buyer.orderDays - 1, firstOn: buyer.firstOn, lastOn: buyer.lastOn };
  const valued = valueBuyer({
    summary: summaryOn(history, today),
    meanSpend: repeatSpend(buyer),
  });
  const basis = plainBasis(buyer, today);
  return {
    alive: valued.alive,
    orders: valued.nextYear.orders,
    ...(basis ? rangeOf(valued.spread) : { low: null, mid: null, high: null }),
    plain: basis && plainValue(basis, assumptions).valueMinor,
    scores: null,
  };
}
