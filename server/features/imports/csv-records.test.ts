import { expect, test } from 'vitest';
import { guessDelimiter, parseCsv } from './csv-records.ts';

test.each([
  [',', 'a,b;c,d'],
  [';', '"x,y,z";b;c'],
  ['\t', 'a\tb\tc, d'],
])('%j is found as the delimiter, commas inside quotes not counted', (delimiter, text) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});

test('line numbers are those an editor shows, across empty lines and line breaks inside cells', () => {
  const records = parseCsv('a,b\n\n"x\ny",2\r\n3,4\n\n\n5,6', ',');
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [3, 'x\ny', '2'],
    [5, '3', '4'],
    [8, '5', '6'],
  ]);
});

test('a quote that is never closed does not swallow the lines after it', () => {
  const records = parseCsv('a,b\n1,"oops\n2,fine\n3,fine', ',');
  expect(records.map(({ cells }) => cells[0])).toEqual(['a', '1', '2', '3']);
});
