import { marginShare, meanPrice, netAmount, repeatSpend } from './buyer-amounts.ts';
import type { BuyerSummary } from './buyer-summaries.ts';
import { dayNumberOf } from './day-number.ts';

type Figure = (summary: BuyerSummary) => number | null;

const figures = {
  isLiving: ({ isLiving }) => Number(isLiving),
  firstDay: ({ firstOn }) => dayNumberOf(firstOn),
  lastDay: ({ lastOn }) => dayNumberOf(lastOn),
  orderDays: ({ orderDays }) => orderDays,
  daysBefore: ({ daysBefore }) => daysBefore,
  lastBefore: ({ lastBefore }) => (lastBefore === null ? null : dayNumberOf(lastBefore)),
  paidDays: ({ paidDays }) => paidDays,
  net: netAmount,
  repeatSpend,
  price: meanPrice,
  marginShare,
} satisfies Record<string, Figure>;

/** Buyers as a fit holds them: a number each, NaN for not known. Days since 1970; amounts less returns. */
export type BuyerColumns = Record<keyof typeof figures, Float64Array>;

export type Buyers = { ids: string[]; columns: BuyerColumns };

export async function gatherBuyers(slices: AsyncIterable<readonly BuyerSummary[]>): Promise<Buyers> {
  const ids: string[] = [];
  const parts: BuyerColumns[] = [];
  for await (const slice of slices) {
    for (const { customerId } of slice) ids.push(customerId);
    parts.push(
      eachColumn((name) => Float64Array.from(slice, (summary) => figures[name](summary) ?? Number.NaN)),
    );
  }
  return { ids, columns: eachColumn((name) => joined(parts.map((part) => part[name]))) };
}

function eachColumn(columnOf: (name: keyof typeof figures) => Float64Array): BuyerColumns {
  const names = Object.keys(figures) as (keyof typeof figures)[];
  return Object.fromEntries(names.map((name) => [name, columnOf(name)])) as BuyerColumns;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
