/** What the models know of one customer. All times in weeks since the first purchase, or in one other unit throughout. */
export type PurchaseSummary = {
  /** Repeat purchases: all but the first. */
  frequency: number;
  /** When the last repeat purchase was; 0 for someone who never came back. */
  recency: number;
  /** How long the customer has been watched. */
  T: number;
};

/** Many customers, a column each; `weight` says how many customers a row stands for, one each when left out. */
export type SummaryColumns = {
  frequency: Float64Array;
  recency: Float64Array;
  T: Float64Array;
  weight?: Float64Array;
};

export function columnsOf(summaries: readonly PurchaseSummary[]): SummaryColumns {
  return {
    frequency: Float64Array.from(summaries, ({ frequency }) => frequency),
    recency: Float64Array.from(summaries, ({ recency }) => recency),
    T: Float64Array.from(summaries, (summary) => summary.T),
  };
}

export const rowCount = ({ frequency }: SummaryColumns): number => frequency.length;

export function customerCount({ frequency, weight }: SummaryColumns): number {
  return weight ? weight.reduce((sum, each) => sum + each, 0) : frequency.length;
}

/** The same customers with identical rows counted once: a likelihood pays for each distinct history only. */
export function groupIdentical(columns: SummaryColumns): Required<SummaryColumns> {
  const { frequency, recency, T, weight } = columns;
  const order = Uint32Array.from(frequency.keys()).sort(
    (a, b) => frequency[a]! - frequency[b]! || recency[a]! - recency[b]! || T[a]! - T[b]!,
  );
  const isSame = (a: number, b: number) =>
    frequency[a] === frequency[b] && recency[a] === recency[b] && T[a] === T[b];
  const kept: number[] = [];
  const weights: number[] = [];
  for (const row of order) {
    if (kept.length === 0 || !isSame(kept.at(-1)!, row)) {
      kept.push(row);
      weights.push(0);
    }
    weights[weights.length - 1]! += weight?.[row] ?? 1;
  }
  const pick = (column: Float64Array) => Float64Array.from(kept, (row) => column[row]!);
  return {
    frequency: pick(frequency),
    recency: pick(recency),
    T: pick(T),
    weight: Float64Array.from(weights),
  };
}
