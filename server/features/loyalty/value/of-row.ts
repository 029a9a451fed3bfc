import type { Selectable } from 'kysely';
import type { ValueRange } from '../../../../shared/features/loyalty/value/value-glance.ts';
import type { RfmScores } from '../../../../shared/features/loyalty/value/value-list.ts';
import type { ValueTables } from './tables.ts';

type Row = Selectable<ValueTables['customer_values']>;

/** Written together: with the middle the ends are known. */
export function nextYearOf(row: Pick<Row, 'low_minor' | 'value_minor' | 'high_minor'>): ValueRange | null {
  if (row.value_minor === null) return null;
  return { lowMinor: row.low_minor!, midMinor: row.value_minor, highMinor: row.high_minor! };
}

export function rfmOf(row: Pick<Row, 'recency_score' | 'frequency_score' | 'spend_score'>): RfmScores | null {
  if (!row.recency_score) return null;
  return { recency: row.recency_score, frequency: row.frequency_score!, spend: row.spend_score! };
}
