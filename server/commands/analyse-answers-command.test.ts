import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { attitudeFile } from '../../test/fixtures/surveys/attitude.ts';
import { makeScratchFolder } from '../../test/support/webmail/scratch-folder.ts';
import { speakIn } from '../startup/speak.ts';
import { answersAnalysed } from './analyse-answers-command.ts';
import { answersInWords } from './answers-in-words.ts';

const attitude = fileURLToPath(attitudeFile);

async function answerFile(text: string): Promise<string> {
  const file = join(await makeScratchFolder(), 'answers.csv');
  await writeFile(file, text);
  return file;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? [error.messageKey, error.details] : error),
  );

// R 4.2.2: psych::alpha, lm, relaimpo (lmg), Johnson’s weights, psych::omega with one minres factor.
test('thirty departments: reliability, shares and drivers as R has them', async () => {
  const found = await answersAnalysed(attitude, { outcome: 'rating', scale: '0-100' });
  expect(found).toMatchObject({ rows: 30, completeRows: 30, favourableFrom: 61 });
  expect(found.reliability!.raw).toBeCloseTo(0.8097602063, 10);
  expect(found.reliability!.omegaTotal).toBeCloseTo(0.821121, 6);
  const drivers = found.drivers;
  if (drivers === null || drivers === 'not-determined') throw new Error('no drivers');
  expect(drivers.r2).toBeCloseTo(0.7326019925, 10);
  expect(drivers.weights[0]).toMatchObject({ item: 'complaints' });
  expect(drivers.weights[0]!.lmg).toBeCloseTo(0.37081619, 8);
  expect(drivers.weights[0]!.johnson).toBeCloseTo(0.3627602, 7);
  for (const { lmg, lmgInterval } of drivers.weights) {
    expect(lmgInterval!.low).toBeLessThan(lmg);
    expect(lmgInterval!.high).toBeGreaterThan(lmg);
  }
  expect(answersInWords(found, speakIn('en'))).toContain(
    'What goes with rating (R² 0.733, 30 complete rows):',
  );
  expect(answersInWords(found, speakIn('zh'))).toContain('克隆巴赫 α 0.810');
});

test('an item turned round is read from the other end of its scale', async () => {
  const file = await answerFile('a,b,c\n5,1,5\n4,2,4\n1,5,2\n2,4,1\n');
  const straight = await answersAnalysed(file, {});
  const turned = await answersAnalysed(file, { reverse: 'b' });
  expect(straight.reliability!.raw).toBeLessThan(0);
  expect(turned.reliability!.raw).toBeGreaterThan(0.9);
  expect(turned.items[1]).toMatchObject({ isReversed: true, mean: 3, favourable: { count: 2, share: 0.5 } });
});

test('who left an item out counts for the others, and not for reliability', async () => {
  const file = await answerFile('a,b\n5,4\n,4\n4,NA\n2,1\n3,3\n');
  const found = await answersAnalysed(file, {});
  expect(found).toMatchObject({ rows: 5, completeRows: 3, reliability: { answers: 3 } });
  expect(found.items).toMatchObject([
    { item: 'a', answers: 4, missing: 1, mean: 3.5, favourable: { count: 2 } },
    { item: 'b', answers: 4, missing: 1, mean: 3, favourable: { count: 2 } },
  ]);
});

test('where everybody asked has answered, the share is certain', async () => {
  const file = await answerFile('a,b\n5,4\n4,4\n2,1\n3,3\n');
  const found = await answersAnalysed(file, { population: '4' });
  const { share, interval } = found.items[0]!.favourable!;
  expect(interval.low).toBeCloseTo(share, 12);
  expect(interval.high).toBeCloseTo(share, 12);
});

test('items that nobody answered, or that cannot be told apart, are said and break nothing', async () => {
  const file = await answerFile('a,b,c,y\n1,2,,1\n2,4,,2\n2,4,,3\n1,2,,2\n2,4,,2\n1,2,,1\n');
  const found = await answersAnalysed(file, { outcome: 'y' });
  expect(found).toMatchObject({ completeRows: 0, reliability: null, drivers: 'not-determined' });
  expect(answersInWords(found, speakIn('en'))).toContain('c  nobody answered');
  const twins = await answersAnalysed(file, { items: 'a,b', outcome: 'y' });
  expect(twins.drivers).toBe('not-determined');
});

test('columns without a name, as R writes row numbers, are no items, and a mark at the beginning is no letter', async () => {
  const file = await answerFile('\uFEFF"a","","b"\r\n5,1,4\r\n3,2,3\r\n');
  const { items } = await answersAnalysed(file, {});
  expect(items.map(({ item }) => item)).toEqual(['a', 'b']);
});

const two = 'a,b\n1,2\n3,4\n';

test.each([
  [two, { items: 'a,z' }, 'noColumn', { column: 'z', columns: 'a, b' }],
  [two, { outcome: 'z' }, 'noColumn', { column: 'z' }],
  [two, { items: 'a', reverse: 'b' }, 'notReversible', { column: 'b' }],
  [two, { items: 'a,b,a' }, 'itemTwice', { column: 'a' }],
  [two, { items: 'a,b', outcome: 'b' }, 'outcomeIsItem', { column: 'b' }],
  ['a,b,a\n1,2,3\n3,4,5\n', {}, 'itemTwice', { column: 'a' }],
  ['a,b,a\n1,2,3\n3,4,5\n', { items: 'a,b' }, 'columnTwice', { column: 'a' }],
  ['a,b\n1,2\n3,often\n', {}, 'notANumber', { line: 3, column: 'b', text: 'often' }],
  ['a,b\n1,2\n3,9\n', { scale: '1-5' }, 'offScale', { line: 3, column: 'b', text: '9', min: 1, max: 5 }],
  ['a,b\n1,2\n3\n', {}, 'ragged', { line: 3, count: 1, columns: 2 }],
  ['a,b\n1,2\n3,4,5\n', {}, 'ragged', { line: 3, count: 3, columns: 2 }],
  [two, { scale: '5-1' }, 'badScale', { text: '5-1' }],
  [two, { favourableFrom: 'four' }, 'badNumber', { text: 'four' }],
  [two, { favourableFrom: '6' }, 'favourableOffScale', { text: 6, min: 1, max: 5 }],
  [two, { population: '1' }, 'badPopulation', { text: 1, rows: 2 }],
  [two, { population: '2.5' }, 'badPopulation', { text: 2.5 }],
  ['a,b\n', {}, 'noRows', {}],
  ['a,b\n1,2\n', {}, 'oneRow', {}],
  ['a,b\nNA,\n,NA\n', {}, 'noAnswers', {}],
])('%j with %j is refused in a sentence', async (text, options, key, details) => {
  const found = await refusal(answersAnalysed(await answerFile(text), options));
  expect(found).toMatchObject([`surveyAnalysis:refusal.${key}`, details]);
});

test('a file that is not there is refused', async () => {
  expect(await refusal(answersAnalysed('/nowhere/answers.csv', {}))).toMatchObject([
    'surveyAnalysis:refusal.noFile',
    { file: '/nowhere/answers.csv' },
  ]);
});
