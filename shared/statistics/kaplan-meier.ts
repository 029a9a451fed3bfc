/** A customer, or `count` of them, watched for so long, and whether they left at its end; else only the watching ended (censored). */
export type Life = { duration: number; hasLeft: boolean; count?: number };

export type SurvivalStep = {
  /** In the unit of the durations. */
  at: number;
  /** Watched until just before. */
  atRisk: number;
  left: number;
  /** The part estimated to stay longer than this. */
  survival: number;
  /** 95 %; null where everybody has left and nothing can be told. */
  lower: number | null;
  upper: number | null;
};

/** As a number, since pages draw by this file and may not load what reckons quantiles. */
const normalAt975 = 1.959963984540054;

/**
 * Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, a step at every duration at which somebody
 * left. The interval is Greenwood's variance on the scale ln(−ln S) (Kalbfleisch & Prentice 1980), so it stays within 0 and 1.
 * Whoever is censored when others leave counts as still there.
 */
export function kaplanMeier(lives: readonly Life[]): SurvivalStep[] {
  const ordered = lives.toSorted((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let atRisk = ordered.reduce((sum, { count = 1 }) => sum + count, 0);
  let [survival, variance] = [1, 0];
  for (let first = 0; first < ordered.length; ) {
    const at = ordered[first]!.duration;
    let [left, ended] = [0, 0];
    for (; ordered[first]?.duration === at; first++) {
      const { hasLeft, count = 1 } = ordered[first]!;
      ended += count;
      if (hasLeft) left += count;
    }
    const watched = atRisk;
    atRisk -= ended;
    if (left === 0) continue;
    survival *= (watched - left) / watched;
    variance += left / (watched * (watched - left));
    steps.push({ at, atRisk: watched, left, survival, ...interval(survival, variance) });
  }
  return steps;
}

function interval(survival: number, variance: number): Pick<SurvivalStep, 'lower' | 'upper'> {
  if (survival === 0) return { lower: null, upper: null };
  const spread = (normalAt975 * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(spread), upper: survival ** Math.exp(-spread) };
}

/** The step a duration is on; undefined before anybody left, when all are there. */
export function survivalAt(steps: readonly SurvivalStep[], duration: number): SurvivalStep | undefined {
  return steps.findLast(({ at }) => at <= duration);
}

/** The duration by which half have left; null when fewer have. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.at ?? null;
}
