import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { countsOf, failedFiles, failuresOf, type VitestReport, withSecondRun } from './vitest-report.ts';

const file = (name: string, ...statuses: string[]): VitestReport['testResults'][number] => ({
  name: resolve(name),
  status: statuses.includes('failed') ? 'failed' : 'passed',
  message: '',
  assertionResults: statuses.map((status, at) => ({
    fullName: `test ${at}`,
    status,
    failureMessages: status === 'failed' ? ['Error: no such row\n    at node_modules/x.js:1'] : [],
  })),
});

const first = {
  testResults: [file('a.test.ts', 'passed', 'skipped'), file('b.test.ts', 'passed', 'failed')],
};

test('each test is counted once, and a failure says where and why', () => {
  expect(countsOf(first)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  expect(failuresOf(first)).toEqual(['b.test.ts > test 1\n    Error: no such row']);
});

test('a file that cannot be run is one failure', () => {
  const broken = { ...file('c.test.ts'), status: 'failed', message: 'Error: no such module' };
  expect(countsOf({ testResults: [broken] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('of a file that ran twice the second run counts, whichever way it went', () => {
  expect(failedFiles(first)).toEqual([resolve('b.test.ts')]);
  const passing = withSecondRun(first, { testResults: [file('b.test.ts', 'passed', 'passed')] });
  expect(countsOf(passing)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  const failing = withSecondRun(first, { testResults: [file('b.test.ts', 'failed', 'failed')] });
  expect(countsOf(failing)).toEqual({ passed: 1, failed: 2, skipped: 1 });
});
