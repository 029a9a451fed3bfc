import { normalQuantile } from './special-functions.ts';
import type { Interval } from './wilson-interval.ts';

export type RandomIntercept = {
  intercept: number;
  slope: number;
  slopeStandardError: number;
  slopeInterval: Interval;
  /** Variance between units, and of single observations around their unit. */
  betweenVariance: number;
  withinVariance: number;
};

export type Observation = { unit: string; x: number; y: number };

/**
 * y = a + b·x + unit + rest, by restricted maximum likelihood (Laird & Ware 1982): with one variance ratio the rest is solved exactly, and the ratio is
 * found by golden section. Null with fewer than three observations beyond two, or where x never varies.
 */
export function randomIntercept(
  observations: readonly Observation[],
  { confidence = 0.95 } = {},
): RandomIntercept | null {
  const units = [...Map.groupBy(observations, ({ unit }) => unit).values()];
  const xs = new Set(observations.map(({ x }) => x));
  if (observations.length < 5 || xs.size < 2) return null;
  const best = goldenSection((logRatio) => solve(units, Math.exp(logRatio)).criterion, -16, 8);
  const atZero = solve(units, 0);
  const found = solve(units, Math.exp(best));
  const { intercept, slope, slopeVariance, within, ratio } =
    found.criterion < atZero.criterion ? found : atZero;
  const slopeStandardError = Math.sqrt(slopeVariance);
  const half = normalQuantile(0.5 + confidence / 2) * slopeStandardError;
  return {
    intercept,
    slope,
    slopeStandardError,
    slopeInterval: { low: slope - half, high: slope + half },
    betweenVariance: ratio * within,
    withinVariance: within,
  };
}

/** Generalised least squares at one ratio of the variances, and minus twice the restricted log-likelihood without its constant. */
function solve(units: readonly (readonly Observation[])[], ratio: number) {
  let [s11, s1x, sxx, s1y, sxy, syy, logDeterminant, n] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const unit of units) {
    const m = unit.length;
    const shrink = ratio / (1 + m * ratio);
    const sum = (of: (each: Observation) => number) => unit.reduce((total, each) => total + of(each), 0);
    const [x, y] = [sum((each) => each.x), sum((each) => each.y)];
    s11 += m - shrink * m * m;
    s1x += x - shrink * m * x;
    sxx += sum((each) => each.x ** 2) - shrink * x * x;
    s1y += y - shrink * m * y;
    sxy += sum((each) => each.x * each.y) - shrink * x * y;
    syy += sum((each) => each.y ** 2) - shrink * y * y;
    logDeterminant += Math.log1p(m * ratio);
    n += m;
  }
  const determinant = s11 * sxx - s1x ** 2;
  const slope = (s11 * sxy - s1x * s1y) / determinant;
  const intercept = (sxx * s1y - s1x * sxy) / determinant;
  const residual = Math.max(syy - intercept * s1y - slope * sxy, Number.MIN_VALUE);
  const within = residual / (n - 2);
  return {
    ratio,
    intercept,
    slope,
    within,
    slopeVariance: (within * s11) / determinant,
    criterion: (n - 2) * Math.log(residual) + logDeterminant + Math.log(determinant),
  };
}

const golden = (Math.sqrt(5) - 1) / 2;

function goldenSection(criterion: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1e-9) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (criterion(left) < criterion(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
