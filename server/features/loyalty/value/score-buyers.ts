import { rfmScores } from '../../../../shared/statistics/rfm.ts';
import type { BuyerColumns } from './buyer-columns.ts';

export type ScoreColumns = Record<'recencyScore' | 'frequencyScore' | 'spendScore', Float64Array>;

/** Fifths among the living; 0 for the others. */
export function scoreBuyers(buyers: BuyerColumns, today: number): ScoreColumns {
  const rows = [...buyers.isLiving.keys()].filter((row) => buyers.isLiving[row]);
  const scores = rfmScores(
    rows.map((row) => ({
      recency: today - buyers.lastDay[row]!,
      frequency: buyers.orderDays[row]!,
      money: (buyers.price[row] || 0) * buyers.orderDays[row]!,
    })),
  );
  const column = () => new Float64Array(buyers.isLiving.length);
  const columns = { recencyScore: column(), frequencyScore: column(), spendScore: column() };
  for (const [index, row] of rows.entries()) {
    columns.recencyScore[row] = scores[index]!.recency;
    columns.frequencyScore[row] = scores[index]!.frequency;
    columns.spendScore[row] = scores[index]!.money;
  }
  return columns;
}
