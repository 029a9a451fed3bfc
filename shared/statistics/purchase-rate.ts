import { rowCount, type SummaryColumns } from './purchase-summary.ts';

/** Repeat purchases per week of all customers together; 0 when nobody bought again. */
export function purchaseRate(columns: SummaryColumns): number {
  let [purchases, weeks] = [0, 0];
  for (let row = 0; row < rowCount(columns); row++) {
    const count = columns.weight?.[row] ?? 1;
    purchases += count * columns.frequency[row]!;
    weeks += count * columns.T[row]!;
  }
  return weeks > 0 ? purchases / weeks : 0;
}
