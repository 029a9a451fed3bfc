import type { Buyers } from './buyer-columns.ts';
import type { ComputedFit } from './compute-fit.ts';
import { dayOfNumber } from './day-number.ts';
import { known } from './known.ts';
import { type OrderFacts, type ValueFigures, type ValueRow, valueRow } from './value-row.ts';

/** Rows of the living, made a slice at a time when it is to be written. */
export function* fittedRows(
  buyers: Buyers,
  fit: ComputedFit,
  { rowsAtOnce, ...given }: { rowsAtOnce: number; currency: string; computedAt: Date },
): Generator<{ rows: ValueRow[]; share: number }> {
  const count = buyers.ids.length;
  for (let from = 0; from < count; from += rowsAtOnce) {
    const to = Math.min(count, from + rowsAtOnce);
    const rows: ValueRow[] = [];
    for (let row = from; row < to; row++)
      if (buyers.columns.isLiving[row]) rows.push(valueRow(factsAt(buyers, row), figuresAt(fit, row), given));
    yield { rows, share: to / count };
  }
}

function factsAt({ ids, columns }: Buyers, row: number): OrderFacts {
  return {
    customerId: ids[row]!,
    orderDays: columns.orderDays[row]!,
    firstOn: dayOfNumber(columns.firstDay[row]!),
    lastOn: dayOfNumber(columns.lastDay[row]!),
    paidDays: columns.paidDays[row]!,
    net: columns.net[row]!,
    repeatSpend: known(columns.repeatSpend[row]!),
    marginShare: known(columns.marginShare[row]!),
  };
}

function figuresAt({ values }: ComputedFit, row: number): ValueFigures {
  return {
    alive: known(values.alive[row]!),
    orders: values.orders[row]!,
    low: known(values.low[row]!),
    mid: known(values.mid[row]!),
    high: known(values.high[row]!),
    plain: known(values.plain[row]!),
    scores: {
      recency: values.recencyScore[row]!,
      frequency: values.frequencyScore[row]!,
      spend: values.spendScore[row]!,
    },
  };
}
