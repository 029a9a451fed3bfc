import type { ColumnMapping, PurchaseField } from '../../../shared/features/imports/model.ts';
import { Purchase } from '../../../shared/features/purchases/model.ts';
import { readAmount } from '../../../shared/money/read-amount.ts';
import { isWritable } from '../../../shared/time/instant.ts';
import { problem, type RowProblem } from './imported-customer.ts';

/** One line of an order file; lines of the same number belong to one order. */
export type ImportedPurchaseLine = {
  number: string;
  customerEmail: string;
  customerPhone: string;
  customerName: string;
  orderedAt: Date;
  amount: number;
  cost: number | null;
  currency: string;
  product: string;
  quantity: number;
};

/** ISO, `2024/3/5 14:20`, `2024年3月5日`, `5.3.2024`; a time without zone is taken as UTC. */
export function readInstant(text: string): Date | null {
  const trimmed = text.trim();
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(
      trimmed,
    );
  if (yearFirst && !/[+-]\d{2}:?\d{2}$|Z$/.test(trimmed)) return utc(yearFirst.slice(1));
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2}):(\d{2}))?/.exec(trimmed);
  if (dayFirst) return utc([dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4], dayFirst[5]]);
  const parsed = new Date(trimmed);
  // Excel's day numbers (45350) read as years.
  return isWritable(parsed) && /\d{4}/.test(trimmed) ? parsed : null;
}

function utc(parts: (string | undefined)[]): Date | null {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part ? Number(part) : undefined,
  );
  const date = new Date(Date.UTC(year!, month! - 1, day!, hour, minute, second));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day ? date : null;
}

const longestNumber = Purchase.shape.number.maxLength!;

export function readPurchaseRow(
  cells: readonly string[],
  mapping: ColumnMapping,
): ImportedPurchaseLine | RowProblem {
  const column = new Map(Object.entries(mapping).map(([index, field]) => [field, Number(index)]));
  const text = (field: PurchaseField) => cells[column.get(field) ?? -1]?.trim() ?? '';
  const number = text('number');
  if (number === '') return problem('noNumber');
  if (number.length > longestNumber) return problem('longNumber', { most: longestNumber });
  const orderedAt = readInstant(text('orderedAt'));
  if (!orderedAt) return problem('badDate', { value: text('orderedAt') });
  const amount = readAmount(text('amount'));
  if (amount === null) return problem('badAmount', { value: text('amount') });
  return {
    number,
    orderedAt,
    amount,
    customerEmail: text('customerEmail'),
    customerPhone: text('customerPhone'),
    customerName: text('customerName'),
    cost: readAmount(text('cost')),
    currency: /^[A-Za-z]{3}$/.test(text('currency')) ? text('currency').toUpperCase() : '',
    product: text('product'),
    quantity: readAmount(text('quantity')) ?? 1,
  };
}
