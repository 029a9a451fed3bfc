/**
 * R² of a regression of the last variable on each choice of the others, by the bits of the choice. A choice shares its Cholesky factor
 * with the one that lacks its last member, in the arithmetic of `explainedVariance`: the numbers are the same to the last bit.
 * Null where some determine each other.
 */
export function explainedBySubset(correlations: readonly (readonly number[])[]): Float64Array | null {
  const outcome = correlations.length - 1;
  const explained = new Float64Array(1 << outcome);
  const chosen = new Int32Array(outcome);
  const factor = Array.from({ length: outcome }, () => new Float64Array(outcome));
  const forward = new Float64Array(outcome);
  const solved = new Float64Array(outcome);

  /** Adds the variable as the member at this depth; false where those before determine it. */
  function add(variable: number, depth: number): boolean {
    const row = factor[depth]!;
    let told = 0;
    for (let k = 0; k < depth; k++) {
      let sum = 0;
      for (let i = 0; i < k; i++) sum += factor[k]![i]! * row[i]!;
      row[k] = (correlations[variable]![chosen[k]!]! - sum) / factor[k]![k]!;
      told += row[k]! * row[k]!;
    }
    const left = correlations[variable]![variable]! - told;
    if (!(left > 0)) return false;
    row[depth] = Math.sqrt(left);
    chosen[depth] = variable;
    let rest = correlations[variable]![outcome]!;
    for (let i = 0; i < depth; i++) rest -= forward[i]! * row[i]!;
    forward[depth] = rest / row[depth]!;
    return true;
  }

  function explainedUpTo(depth: number): number {
    for (let k = depth; k >= 0; k--) {
      let rest = forward[k]!;
      for (let i = k + 1; i <= depth; i++) rest -= solved[i]! * factor[i]![k]!;
      solved[k] = rest / factor[k]![k]!;
    }
    let sum = 0;
    for (let k = 0; k <= depth; k++) sum += correlations[chosen[k]!]![outcome]! * solved[k]!;
    return sum;
  }

  function fillFrom(first: number, depth: number, subset: number): boolean {
    for (let variable = first; variable < outcome; variable++) {
      if (!add(variable, depth)) return false;
      const larger = subset | (1 << variable);
      explained[larger] = explainedUpTo(depth);
      if (!fillFrom(variable + 1, depth + 1, larger)) return false;
    }
    return true;
  }
  return fillFrom(0, 0, 0) ? explained : null;
}
