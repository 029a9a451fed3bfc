/** A customer's recency (how long ago the last purchase was), frequency (purchases) and money (spent in all). */
export type RfmFacts = { recency: number; frequency: number; money: number };

/** From 1, the least, to 5, the most engaged fifth. */
export type RfmScore = { recency: number; frequency: number; money: number };

/**
 * Recency, frequency and money by fifths of the customers: Hughes (1994), Strategic Database Marketing. Equal facts get equal
 * scores, that of the middle of their run, so a fact shared by most customers puts them in the middle and not at an end,
 * and a fifth may stand empty.
 */
export function rfmScores(customers: readonly RfmFacts[]): RfmScore[] {
  const recency = fifths(customers.map((facts) => -facts.recency));
  const frequency = fifths(customers.map((facts) => facts.frequency));
  const money = fifths(customers.map((facts) => facts.money));
  return customers.map((_, index) => ({
    recency: recency[index]!,
    frequency: frequency[index]!,
    money: money[index]!,
  }));
}

function fifths(facts: readonly number[]): number[] {
  const sorted = Float64Array.from(facts).sort();
  const scoreOf = new Map<number, number>();
  for (let first = 0; first < sorted.length; ) {
    let end = first + 1;
    while (sorted[end] === sorted[first]) end++;
    const middle = (first + end) / 2 / sorted.length;
    scoreOf.set(sorted[first]!, 1 + Math.floor(5 * middle));
    first = end;
  }
  return facts.map((fact) => scoreOf.get(fact)!);
}
