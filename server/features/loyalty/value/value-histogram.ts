import type { ValueBucket } from '../../../../shared/features/loyalty/value/fit-result.ts';
import { probabilityBelow, type Spread } from '../../../../shared/features/loyalty/value/spend-range.ts';
import { errorsIn80Percent } from '../../../../shared/statistics/normal-interval.ts';

/**
 * How many buyers will likely bring how much: each counts in every step with the probability of it, so that sums of middle estimates, which
 * lie closer together than what comes, are not taken for it. The interval is of their luck, each for himself.
 */
export function histogramOf(spreads: readonly Spread[]): ValueBucket[] {
  if (spreads.length === 0) return [];
  const edges = edgesOf(spreads);
  const expected = new Array<number>(edges.length + 1).fill(0);
  const variance = new Array<number>(edges.length + 1).fill(0);
  for (const spread of spreads) {
    let below = 0;
    for (const step of expected.keys()) {
      const upTo = step === edges.length ? 1 : probabilityBelow(spread, edges[step]!);
      const probability = upTo - below;
      expected[step]! += probability;
      variance[step]! += probability * (1 - probability);
      below = upTo;
    }
  }
  return expected.map((count, step) => {
    const margin = errorsIn80Percent * Math.sqrt(variance[step]!);
    return {
      fromMinor: edges[step - 1] ?? 0,
      toMinor: edges[step] ?? null,
      count: oneDigit(count),
      likely: { low: oneDigit(Math.max(0, count - margin)), high: oneDigit(count + margin) },
    };
  });
}

/** Steps of 1, 2 and 5 times a power of ten, wide enough that about a dozen hold all but the highest twentieth on average. */
function edgesOf(spreads: readonly Spread[]): number[] {
  const means = Float64Array.from(spreads, ({ mean }) => mean).sort();
  const high = means[Math.floor((means.length - 1) * 0.95)]!;
  const width = roundStep(Math.max(high, 1) / 12);
  const steps = Math.max(1, Math.ceil(high / width));
  return Array.from({ length: steps }, (_, step) => (step + 1) * width);
}

function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find((step) => step * power >= size) ?? 10);
}

const oneDigit = (figure: number) => Math.round(figure * 10) / 10;
