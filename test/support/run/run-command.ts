import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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
  const passed = (await runCommand(command, args)) === 0;
  return {
    suite,
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: 0,
    notRun: null,
    failures: passed ? [] : [suite],
  };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly {
    name: string;
    status: string;
    /** Why the file itself could not be run. */
    message: string;
    assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] }[];
  }[];
};

const messageLines = 25;

function failuresOf(report: VitestReport): string[] {
  const told = (file: string, what: string, message: string) => {
    const lines = message.split('\n').filter((line) => !/^\s+at .*node_modules/.test(line));
    return [`${relative('.', file)} > ${what}`, ...lines.slice(0, messageLines)].join('\n    ');
  };
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [told(name, 'the file', message)];
    return failed.map((test) => told(name, test.fullName, test.failureMessages.join('\n')));
  });
}

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
    const failures = failuresOf(report);
    if (failed > 0 && failures.length === 0) failures.push(`${suite}: vitest exited with ${code}`);
    return { suite, passed: report.numPassedTests, failed, skipped, notRun: null, failures };
  } catch (error) {
    return { suite, passed: 0, failed: 1, skipped: 0, notRun: null, failures: [`${suite}: ${error}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
