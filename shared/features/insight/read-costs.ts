import { minorPerUnit } from '../../money/minor-units.ts';
import { readAmount } from '../../money/read-amount.ts';
import { guessDelimiter, parseCsv } from '../../open-formats/csv-records.ts';
import { type CostAim, type CostEntry, type CostKind, usualAim } from './model.ts';

export type ReadCosts = {
  entries: Omit<CostEntry, 'id'>[];
  /** What could not be read, by line, with the message key that says why. */
  faults: { line: number; key: `costs:fault.${'month' | 'kind' | 'amount' | 'aim'}` }[];
};

/** In either language, as people would write it. */
const kindWords: Record<string, CostKind> = {
  ...{ advertising: 'advertising', ads: 'advertising', 广告: 'advertising', 推广: 'advertising' },
  ...{
    'sales-time': 'sales-time',
    'sales time': 'sales-time',
    sales: 'sales-time',
    销售时间: 'sales-time',
    销售: 'sales-time',
  },
  ...{ gifts: 'gifts', gift: 'gifts', 礼品: 'gifts', 礼物: 'gifts' },
  ...{ service: 'service', 服务: 'service', other: 'other', 其他: 'other' },
};
const aimWords: Record<string, CostAim> = {
  ...{
    winning: 'winning',
    win: 'winning',
    赢得: 'winning',
    获客: 'winning',
    拓新: 'winning',
    新客: 'winning',
  },
  ...{
    keeping: 'keeping',
    keep: 'keeping',
    留住: 'keeping',
    留客: 'keeping',
    维系: 'keeping',
    老客: 'keeping',
  },
};

/** Lines of month, kind, amount and, where given, aim and note. A first line without month and amount is a heading. */
export function readCosts(text: string, currency: string): ReadCosts {
  const read: ReadCosts = { entries: [], faults: [] };
  const records = parseCsv(text.replace(/^\ufeff/, ''), guessDelimiter(text));
  for (const [index, { line, cells }] of records.entries()) {
    const [month = '', kindText = '', amountText = '', aimText = '', note = ''] = cells.map((cell) =>
      cell.trim(),
    );
    if (cells.every((cell) => cell.trim() === '')) continue;
    const amount = readAmount(amountText);
    const monthOn = readMonth(month);
    if (index === 0 && amount === null && monthOn === null) continue;
    const kind = kindWords[kindText.toLowerCase()];
    const aim = aimText === '' ? kind && usualAim[kind] : aimWords[aimText.toLowerCase()];
    if (!monthOn) read.faults.push({ line, key: 'costs:fault.month' });
    else if (!kind) read.faults.push({ line, key: 'costs:fault.kind' });
    else if (amount === null || amount < 0) read.faults.push({ line, key: 'costs:fault.amount' });
    else if (!aim) read.faults.push({ line, key: 'costs:fault.aim' });
    else {
      const amountMinor = Math.round(amount * minorPerUnit(currency));
      read.entries.push({ monthOn, kind, aim, amountMinor, note: note.slice(0, 300) });
    }
  }
  return read;
}

/** `2026-3`, `2026/03/15`, `2026年3月` */
function readMonth(text: string): string | null {
  const [, year, month] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return null;
  return `${year}-${month.padStart(2, '0')}-01`;
}
