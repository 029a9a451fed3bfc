export type SuiteOutcome = {
  suite: string;
  passed: number;
  failed: number;
  skipped: number;
  /** Why the suite did not run, or null. */
  notRun: string | null;
  /** What failed, each with the beginning of its message; a check names itself. */
  failures: readonly string[];
  /** What failed at first and passed when it ran once more; as told as a failure. */
  unsteady: readonly string[];
};

export const didNotRun = (suite: string, why: string): SuiteOutcome => ({
  suite,
  passed: 0,
  failed: 0,
  skipped: 0,
  notRun: why,
  failures: [],
  unsteady: [],
});

export function tally(outcomes: readonly SuiteOutcome[]): Record<'passed' | 'failed' | 'skipped', number> {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
