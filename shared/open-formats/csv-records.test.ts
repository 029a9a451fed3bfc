import fc from 'fast-check';
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

test.each([
  ['to the end of the file', 'a,b\n1,"oops\n2,fine\n3,fine'],
  ['to the next quoted cell', 'a,b\n1,"oops\n2,"fine"\n3,fine'],
])('a quote that is never closed costs its own line, not all %s', (_, text) => {
  const records = parseCsv(text, ',');
  expect(records.map(({ cells }) => cells[0])).toEqual(['a', '1', '2', '3']);
  expect(records.map(({ isBroken }) => isBroken)).toEqual([false, true, false, false]);
});

test('quotes that quote nothing are letters', () => {
  const records = parseCsv('5" pipe,"the "best" one",say ""hi""', ',');
  expect(records[0]).toMatchObject({
    cells: ['5" pipe', 'the "best" one', 'say ""hi""'],
    isBroken: false,
  });
});

test('every kind of line end counts as one, also mixed in one file', () => {
  const records = parseCsv('a,b\r1,2\r\n3,"x\r\ny"\n5,6', ',');
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3', 'x\r\ny'],
    [5, '5', '6'],
  ]);
});

test('what was written as CSV is read back', () => {
  const cell = fc.stringMatching(/^[a-z"',;\n陈 ]{0,12}$/).map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect(parseCsv(text, ',').map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});
