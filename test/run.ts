import { didNotRun, type SuiteOutcome, tally } from './support/run/outcome.ts';
import { suites } from './support/run/suites.ts';

/**
 * `npm test`: everything that must hold. A suite that cannot run here is named with its reason and fails the run,
 * unless `--without-browser` says that it was not expected to. What passes only when it runs once more is named as
 * unsteady: a fault to mend, but no reason to refuse the rest.
 */
const withoutBrowser = process.argv.includes('--without-browser');
const outcomes: SuiteOutcome[] = [];

for (const suite of suites) {
  if (withoutBrowser && suite.needsBrowser) {
    outcomes.push(didNotRun(suite.name, 'left out by --without-browser'));
    continue;
  }
  const unmet = suite.prepare ? await suite.prepare() : null;
  outcomes.push(unmet ? didNotRun(suite.name, unmet) : await suite.run());
}

// Said again here: where a run is long, only its last lines are kept.
for (const { unsteady } of outcomes) for (const failure of unsteady) console.log(`unsteady: ${failure}`);
for (const { failures } of outcomes) for (const failure of failures) console.log(`failed: ${failure}`);

for (const { suite, notRun } of outcomes) if (notRun) console.log(`did not run: ${suite}: ${notRun}`);
const { passed, failed, skipped } = tally(outcomes);
const missing = outcomes.some((outcome) => outcome.notRun !== null) && !withoutBrowser;
process.exitCode = failed > 0 || missing || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
