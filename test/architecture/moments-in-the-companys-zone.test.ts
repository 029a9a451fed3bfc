import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lines of ours that write a date, by file. */
function linesThatMatch(pattern: string, line: RegExp): string[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => !path.includes('.test.'))
    .flatMap((path) =>
      readFileSync(root + path, 'utf8')
        .split('\n')
        .filter((text) => line.test(text))
        .map((text) => `${path}: ${text.trim()}`),
    );
}

test('a day in a sentence is written as it is, in no zone', () => {
  const lines = linesThatMatch('{shared,extension}/**/*messages*.ts', /\bdatetime\(/);
  expect(lines.length).toBeGreaterThan(50);
  // A moment belongs to the company's zone: write it with useFormat().instant and put the text in.
  expect(lines.filter((line) => /datetime\((?![^)]*timeZone: UTC)/.test(line))).toEqual([]);
});

test('only format.ts and the catalogue write a moment, so that the browser’s zone never shows', () => {
  const lines = linesThatMatch(
    'extension/**/*.{ts,tsx}',
    /new Intl\.DateTimeFormat\(|\.toLocale(Date|Time)?String\(/,
  ).filter((line) => !line.includes("timeZone: 'UTC'"));
  expect(new Set(lines.map((line) => line.split(':')[0]))).toEqual(
    new Set(['extension/ui/format.ts', 'extension/ui/speak.ts']),
  );
});
