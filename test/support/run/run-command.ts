import { spawn } from 'node:child_process';
import type { SuiteOutcome } from './outcome.ts';

/** Runs a command of this package with its output passed through; resolves to the exit code, 1 when it was killed. */
export function runCommand(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A check that holds or does not counts as one test. */
export async function runCheck(
  suite: string,
  command: string,
  args: readonly string[],
): Promise<SuiteOutcome> {
  const passed = (await runCommand(command, args)) === 0;
  return {
    suite,
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: 0,
    notRun: null,
    failures: passed ? [] : [suite],
    unsteady: [],
  };
}
