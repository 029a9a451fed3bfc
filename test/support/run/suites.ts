import { ensurePackages } from '../webmail/packages.ts';
import type { SuiteOutcome } from './outcome.ts';
import { runCheck } from './run-command.ts';
import { runVitest } from './run-vitest.ts';

type Suite = {
  name: string;
  needsBrowser: boolean;
  /** Installs what is missing; answers why the suite cannot run, or null. */
  prepare?: () => Promise<string | null>;
  run: () => Promise<SuiteOutcome>;
};

const check = (name: string, command: string, ...args: string[]): Suite => ({
  name,
  needsBrowser: false,
  run: () => runCheck(name, command, args),
});

const inBrowser = (
  name: string,
  browser: 'chromium' | 'firefox-esr',
  options: readonly string[],
  paths: readonly string[],
): Suite => ({
  name,
  needsBrowser: true,
  prepare: async () => {
    const packages = await ensurePackages(browser);
    return packages.ok ? null : packages.reason;
  },
  run: () => runVitest(name, ['--config', 'test/e2e/vitest.config.ts', ...options], paths),
});

/** In order: the cheap ones first, then what needs the built extension and a browser. */
export const suites: readonly Suite[] = [
  check('format and lint', 'biome', 'check', '.'),
  check('generated types', 'wxt', 'prepare'),
  check('types', 'tsc', '-b'),
  check('promises nobody waits for', 'oxlint', '--type-aware'),
  check('boundaries', 'tsx', 'test/architecture/check-boundaries.ts'),
  check('unused', 'knip'),
  check('build', 'npm', 'run', 'build'),
  { name: 'unit', needsBrowser: false, run: () => runVitest('unit', []) },
  inBrowser('end to end', 'chromium', ['--exclude=test/e2e/firefox/**'], []),
  inBrowser('end to end in Firefox', 'firefox-esr', [], ['test/e2e/firefox']),
];
