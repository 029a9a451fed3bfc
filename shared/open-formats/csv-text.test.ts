import { expect, test } from 'vitest';
import { stringify } from './csv-text.ts';

const bom = '\ufeff';

test.each([
  '=1+1',
  '=cmd|"/c calc"!A1',
  '+SUM(A1)',
  '-2+3+cmd|x',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＠A1',
])('a spreadsheet shows %j instead of running it', (hostile) => {
  const written = stringify([['name', hostile]]).slice(bom.length + 'name,'.length, -2);
  const shown = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
  expect(shown).toBe(`'${hostile}`);
});

test.each(['+86 138-0013 8000', '-12.50', '(021) 6888', 'a=b', 'x@example.com', ''])(
  '%j stays as it is',
  (value) => {
    expect(stringify([[value]])).toBe(`${bom}${value}\r\n`);
  },
);

test('a hostile cell ends neither its field nor its line', () => {
  expect(stringify([['a","=1', 'b\n=1'], ['c']])).toBe(`${bom}"a"",""=1","b\n=1"\r\nc\r\n`);
});

test('a cell with the delimiter in use is quoted', () => {
  expect(stringify([['a;=1', 'b,c']], ';')).toBe(`${bom}"a;=1";b,c\r\n`);
});
