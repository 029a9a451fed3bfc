/** Returns the value at `point` and writes the gradient there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export type Minimum = {
  point: Float64Array;
  value: number;
  iterations: number;
  converged: boolean;
};

const mostIterations = 500;
const flatEnough = 1e-9;
/** Rounding may stop the search a little before it is that flat. */
const nearlyFlat = 1e-6;
const longestStep = 2;
/** A part of the value: sums over many customers are no surer, and at the bottom every step is smaller. */
const rounding = 1e-13;

/**
 * BFGS with a backtracking line search (Nocedal & Wright 2006, algorithms 3.1 and 6.1), for a handful of variables of
 * about equal scale and an objective of about size one. It stops where no part of the gradient is over 1e-9, and where the search
 * is lost: far out a flat likelihood takes hundreds of steps to nowhere.
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  isLost: (point: Float64Array) => boolean = () => false,
): Minimum {
  let point: Float64Array = Float64Array.from(start);
  let gradient: Float64Array = new Float64Array(point.length);
  let value = objective(point, gradient);
  let inverse = identity(point.length);
  let isFresh = true;
  for (let iterations = 0; iterations < mostIterations; iterations++) {
    if (largest(gradient) <= flatEnough) return { point, value, iterations, converged: true };
    const direction = downhill(inverse, gradient);
    const found = searchAlong(objective, { point, value, gradient }, direction);
    if (!found && isFresh) return { point, value, iterations, converged: largest(gradient) <= nearlyFlat };
    if (!found) {
      inverse = identity(point.length);
      isFresh = true;
      continue;
    }
    const step = minus(found.point, point);
    const change = minus(found.gradient, gradient);
    if (isFresh) inverse = scaled(inverse, dot(step, change) / dot(change, change));
    isFresh = false;
    learnCurvature(inverse, step, change);
    ({ point, value, gradient } = found);
    if (isLost(point)) return { point, value, iterations, converged: false };
  }
  return { point, value, iterations: mostIterations, converged: false };
}

type Place = { point: Float64Array; value: number; gradient: Float64Array };

/** Halves the step until the value falls as much as the slope promises (Armijo); null when it never does. */
function searchAlong(objective: Objective, from: Place, direction: Float64Array): Place | null {
  const slope = dot(direction, from.gradient);
  if (!(slope < 0)) return null;
  const gradient = new Float64Array(direction.length);
  let length = Math.min(1, longestStep / largest(direction));
  for (let halvings = 0; halvings < 50; halvings++, length /= 2) {
    const point = from.point.map((each, index) => each + length * direction[index]!);
    const value = objective(point, gradient);
    if (value <= from.value + 1e-4 * length * slope + rounding * Math.abs(from.value))
      return { point, value, gradient };
  }
  return null;
}

/** The BFGS update of the inverse Hessian; a step without positive curvature teaches nothing. */
function learnCurvature(inverse: Float64Array[], step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change);
  if (!(curvature > 1e-14 * Math.sqrt(dot(step, step) * dot(change, change)))) return;
  const pulled = inverse.map((row) => dot(row, change));
  const scale = (1 + dot(change, Float64Array.from(pulled)) / curvature) / curvature;
  for (const [i, row] of inverse.entries())
    for (let j = 0; j < row.length; j++)
      row[j]! += scale * step[i]! * step[j]! - (pulled[i]! * step[j]! + step[i]! * pulled[j]!) / curvature;
}

function downhill(inverse: readonly Float64Array[], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient));
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => new Float64Array(size).fill(1, row, row + 1));
}

function scaled(matrix: readonly Float64Array[], factor: number): Float64Array[] {
  return matrix.map((row) => row.map((each) => (factor > 0 ? each * factor : each)));
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, each, index) => sum + each * b[index]!, 0);
const minus = (a: Float64Array, b: Float64Array) => a.map((each, index) => each - b[index]!);
const largest = (vector: Float64Array) => vector.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
