import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SuiteOutcome } from './outcome.ts';

/** Runs a command of this package with its output passed through; resolves to the exit code, 1 when it was killed. */
function runCommand(command: string, args: readonly string[]): Promise<number> {
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
  const code = await runCommand(command, args);
  return { suite, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, notRun: null };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
};

/** A file that fails before its tests start counts as one failure, a run without a report as well. */
export async function runVitest(suite: string, args: readonly string[]): Promise<SuiteOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const outputFile = join(folder, 'report.json');
  try {
    const code = await runCommand('vitest', [
      'run',
      '--reporter=dot',
      '--silent=passed-only',
      '--reporter=json',
      `--outputFile.json=${outputFile}`,
      ...args,
    ]);
    const report = JSON.parse(await readFile(outputFile, 'utf8')) as VitestReport;
    const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
    const skipped = report.numPendingTests + report.numTodoTests;
    return { suite, passed: report.numPassedTests, failed, skipped, notRun: null };
  } catch {
    return { suite, passed: 0, failed: 1, skipped: 0, notRun: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
