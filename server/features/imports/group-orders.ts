import type { ColumnMapping } from '../../../shared/features/imports/model.ts';
import type { CsvRecord } from '../../../shared/open-formats/csv-records.ts';
import { type ImportRecord, isRowProblem } from './import-run.ts';
import type { RowProblem } from './imported-customer.ts';
import { type ImportedPurchaseLine, readPurchaseRow } from './read-purchase-row.ts';

export type ReadableRow = CsvRecord & { fault: RowProblem | null };

export type ImportedOrder = Omit<ImportedPurchaseLine, 'product' | 'quantity'> & {
  lines: { product: string; quantity: number; amount: number }[];
};

function addLine(order: ImportedOrder, line: ImportedPurchaseLine): void {
  order.amount += line.amount;
  if (line.cost !== null) order.cost = (order.cost ?? 0) + line.cost;
  if (line.product) order.lines.push({ product: line.product, quantity: line.quantity, amount: line.amount });
}

/** Lines of one number are one order wherever they stand in the file; an unreadable line is a record of its own. */
export function groupOrders(
  records: readonly ReadableRow[],
  mapping: ColumnMapping,
): ImportRecord<ImportedOrder>[] {
  const grouped: ImportRecord<ImportedOrder>[] = [];
  const byNumber = new Map<string, { record: ImportRecord<ImportedOrder>; order: ImportedOrder }>();
  for (const { line, raw, cells, fault } of records) {
    const read = fault ?? readPurchaseRow(cells, mapping);
    if (isRowProblem(read)) {
      grouped.push({ line, raw, value: read });
      continue;
    }
    const known = byNumber.get(read.number);
    if (known) {
      known.record.raw += `\n${raw}`;
      addLine(known.order, read);
      continue;
    }
    const { product: _product, quantity: _quantity, ...head } = read;
    const order: ImportedOrder = { ...head, amount: 0, cost: null, lines: [] };
    addLine(order, read);
    const record = { line, raw, value: order };
    byNumber.set(read.number, { record, order });
    grouped.push(record);
  }
  return grouped;
}
