import { relative } from 'node:path';

type FileReport = {
  name: string;
  status: string;
  /** Why the file itself could not be run. */
  message: string;
  assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] }[];
};

/** The part of vitest's JSON report that is read here. */
export type VitestReport = { testResults: readonly FileReport[] };

export type Counts = { passed: number; failed: number; skipped: number };

const messageLines = 25;

export const failedFiles = (report: VitestReport): string[] =>
  report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** What failed, each with the beginning of its message. */
export function failuresOf(report: VitestReport): string[] {
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

/** A file that fails before its tests start counts as one failure. */
export function countsOf(report: VitestReport): Counts {
  const statuses = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map((test) => test.status),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = failuresOf(report).length;
  const skipped = statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  return { passed, failed, skipped };
}

/** The first run, with the files that ran again as they were the second time. */
export const withSecondRun = (first: VitestReport, second: VitestReport): VitestReport => ({
  testResults: first.testResults.map(
    (file) => second.testResults.find(({ name }) => name === file.name) ?? file,
  ),
});
