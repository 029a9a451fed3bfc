import type { Interval } from './wilson-interval.ts';

/**
 * Percentile intervals of statistics over resampled rows (Efron 1979). `statisticsOf` gets row numbers, drawn with replacement; null results are
 * left out. `random` gives numbers in [0, 1). Null where fewer than half of the samples gave a result.
 */
export function bootstrapIntervals(
  rowCount: number,
  statisticsOf: (rows: readonly number[]) => readonly number[] | null,
  {
    random,
    samples = 1000,
    confidence = 0.95,
  }: { random: () => number; samples?: number; confidence?: number },
): Interval[] | null {
  const results: (readonly number[])[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const rows = Array.from({ length: rowCount }, () => Math.floor(random() * rowCount));
    const found = statisticsOf(rows);
    if (found) results.push(found);
  }
  if (results.length * 2 < samples) return null;
  const tail = (1 - confidence) / 2;
  return results[0]!.map((_, statistic) => {
    const ascending = results.map((result) => result[statistic]!).sort((a, b) => a - b);
    return { low: quantileOf(ascending, tail), high: quantileOf(ascending, 1 - tail) };
  });
}

/** Between neighbours in proportion, as R's type 7. */
function quantileOf(ascending: readonly number[], probability: number): number {
  const at = (ascending.length - 1) * probability;
  const below = ascending[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (ascending[Math.ceil(at)]! - below);
}
