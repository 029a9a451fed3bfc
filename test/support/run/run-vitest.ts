import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { SuiteOutcome } from './outcome.ts';
import { runCommand } from './run-command.ts';
import { countsOf, failedFiles, failuresOf, type VitestReport, withSecondRun } from './vitest-report.ts';

/** More files than these are no accident of the machine, and running them again would only take its time. */
const filesRunAgain = 3;

type Run = { code: number; report: VitestReport };

/**
 * Runs what the options choose; a run without a report counts as one failure. A few files that fail run once more, by
 * themselves: what passes then is counted as passed, and told as unsteady, with what it said the first time.
 */
export async function runVitest(
  suite: string,
  options: readonly string[],
  paths: readonly string[] = [],
): Promise<SuiteOutcome> {
  try {
    const first = await runOnce([...options, ...paths]);
    const failed = failedFiles(first.report);
    if (failed.length === 0 || failed.length > filesRunAgain) return outcomeOf(suite, first);
    const again = failed.map((file) => relative('.', file));
    console.log(`once more: ${again.join(', ')}`);
    const second = await runOnce([...options, ...again]);
    const last = { code: second.code, report: withSecondRun(first.report, second.report) };
    return outcomeOf(suite, last, second.code === 0 ? failuresOf(first.report) : []);
  } catch (error) {
    const failures = [`${suite}: ${error}`];
    return { suite, passed: 0, failed: 1, skipped: 0, notRun: null, failures, unsteady: [] };
  }
}

async function runOnce(args: readonly string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const outputFile = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--silent=passed-only', '--reporter=json'];
  try {
    const code = await runCommand('vitest', [
      'run',
      ...reporters,
      `--outputFile.json=${outputFile}`,
      ...args,
    ]);
    return { code, report: JSON.parse(await readFile(outputFile, 'utf8')) as VitestReport };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcomeOf(suite: string, { code, report }: Run, unsteady: readonly string[] = []): SuiteOutcome {
  const counts = countsOf(report);
  const failures = failuresOf(report);
  if (code !== 0 && failures.length === 0) failures.push(`${suite}: vitest exited with ${code}`);
  return { suite, ...counts, failed: failures.length, notRun: null, failures, unsteady };
}
