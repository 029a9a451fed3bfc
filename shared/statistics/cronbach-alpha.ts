import { correlation, correlationMatrix, variance } from './sample-moments.ts';
import { fQuantile } from './special-functions.ts';
import type { Interval } from './wilson-interval.ts';

type ItemReliability = {
  /** Alpha of the other items; null with two items. */
  alphaIfDropped: number | null;
  /** Correlation with the sum of the others. */
  itemRestCorrelation: number;
};

export type CronbachAlpha = {
  answers: number;
  raw: number;
  standardized: number;
  /** Feldt (1965). */
  interval: Interval;
  items: ItemReliability[];
};

type Columns = readonly (readonly number[])[];

function rawAlpha(columns: Columns): number {
  const k = columns.length;
  const own = columns.reduce((sum, column) => sum + variance(column), 0);
  const totals = columns[0]!.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0));
  return (k / (k - 1)) * (1 - own / variance(totals));
}

function standardizedAlpha(columns: Columns): number {
  const k = columns.length;
  const sum = correlationMatrix(columns)
    .flat()
    .reduce((total, r) => total + r, 0);
  const averageR = (sum - k) / (k * (k - 1));
  return (k * averageR) / (1 + (k - 1) * averageR);
}

/** α of Cronbach (1951) over complete answers, a column an item. Null with under two items or three answers, or where an item never varies. */
export function cronbachAlpha(columns: Columns, { confidence = 0.95 } = {}): CronbachAlpha | null {
  const answers = columns[0]?.length ?? 0;
  if (columns.length < 2 || answers < 3 || columns.some((column) => variance(column) === 0)) return null;
  const raw = rawAlpha(columns);
  const tail = (1 - confidence) / 2;
  const [between, within] = [answers - 1, (answers - 1) * (columns.length - 1)];
  const items = columns.map((column, index) => {
    const others = columns.filter((_, other) => other !== index);
    const rest = column.map((_, row) => others.reduce((sum, other) => sum + other[row]!, 0));
    return {
      alphaIfDropped: others.length < 2 ? null : rawAlpha(others),
      itemRestCorrelation: correlation(column, rest),
    };
  });
  return {
    answers,
    raw,
    standardized: standardizedAlpha(columns),
    interval: {
      low: 1 - (1 - raw) * fQuantile(1 - tail, between, within),
      high: 1 - (1 - raw) * fQuantile(tail, between, within),
    },
    items,
  };
}
