import { readFileSync } from 'node:fs';
import type { SpendColumns } from '../../shared/statistics/gamma-gamma.ts';
import type { PurchaseSummary, SummaryColumns } from '../../shared/statistics/purchase-summary.ts';

function table(name: string): number[][] {
  const text = readFileSync(new URL(`../fixtures/cdnow/${name}.csv`, import.meta.url), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => line.split(',').map(Number));
}

/** CDNOW's customers one by one, `copies` of each. */
export function cdnowCustomers(copies = 1): SummaryColumns & SpendColumns {
  const rows = table('customers').flatMap((row) =>
    Array.from<number[]>({ length: row[4]! * copies }).fill(row),
  );
  const column = (index: number) => Float64Array.from(rows, (row) => row[index]!);
  return { frequency: column(0), recency: column(1), T: column(2), meanSpend: column(3) };
}

/** What those who came back spent at each return on average, to the fraction of a cent. */
export function cdnowSpending(): SpendColumns {
  const rows = table('repeat-spending').flatMap(([frequency, cents, customers]) =>
    Array.from({ length: customers! }, () => ({ frequency: frequency!, mean: cents! / 100 / frequency! })),
  );
  return {
    frequency: Float64Array.from(rows, ({ frequency }) => frequency),
    meanSpend: Float64Array.from(rows, ({ mean }) => mean),
  };
}

export type CdnowReference = {
  id: number;
  customer: PurchaseSummary;
  meanSpend: number;
  bgNbd: { alive: number; in39Weeks: number };
  paretoNbd: { alive: number; in39Weeks: number };
  spend: number;
  value: number;
};

export function cdnowReference(): CdnowReference[] {
  return table('reference').map((row) => {
    const [id, frequency, recency, T, meanSpend, bgAlive, bgLater, paretoAlive, paretoLater, spend, value] =
      row as [number, number, number, number, number, number, number, number, number, number, number];
    return {
      id,
      customer: { frequency, recency, T },
      meanSpend,
      bgNbd: { alive: bgAlive, in39Weeks: bgLater },
      paretoNbd: { alive: paretoAlive, in39Weeks: paretoLater },
      spend,
      value,
    };
  });
}
