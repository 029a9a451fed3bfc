import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import {
  type ParetoNbd,
  paretoNbdExpectedPurchases,
  paretoNbdProbabilityAlive,
} from '../../shared/statistics/pareto-nbd.ts';
import { cdnowCustomers } from '../../test/support/cdnow.ts';
import { makeScratchFolder } from '../../test/support/webmail/scratch-folder.ts';
import { speakIn } from '../startup/speak.ts';
import { purchasesFitted, purchasesPredicted } from './fit-purchases-command.ts';
import { fitInWords, predictionsAsCsv, predictionsInWords, setAsideInWords } from './purchases-in-words.ts';

const reference = fileURLToPath(new URL('../../test/fixtures/cdnow/reference.csv', import.meta.url));

async function summaryFile(text: string): Promise<string> {
  const file = join(await makeScratchFolder(), 'summary.csv');
  await writeFile(file, text);
  return file;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.messageKey : error),
  );

test.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'gamma-gamma'])(
  '%s is fitted to fifty customers',
  async (model) => {
    const fitted = await purchasesFitted(reference, { model });
    expect(fitted).toMatchObject({ model, setAside: [] });
    expect(fitted.logLikelihood).toSatisfy(Number.isFinite);
    expect(Object.values(fitted.parameters).every((value) => value > 0)).toBe(true);
  },
);

test('columns are known in any case and order, and neither a mark before them nor what else there is matters', async () => {
  const plain = await summaryFile('frequency,recency,T\n2,30,39\n0,0,39\n1,10,38\n6,35,36\n');
  const other = await summaryFile(
    '\ufeffcity;t;RECENCY;Frequency\nUlm;39;30;2\nUlm;39;0;0\nUlm;38;10;1\n上海;36;35;6\n',
  );
  const [one, two] = [
    await purchasesFitted(plain, { model: 'bg-nbd' }),
    await purchasesFitted(other, { model: 'bg-nbd' }),
  ];
  expect(two.parameters).toEqual(one.parameters);
});

test('a bad line is left out and named with its reason', async () => {
  const file = await summaryFile(
    'ID,frequency,recency,T\na,2,30,39\nb,two,3,39\nc,1,50,39\nd,0,7,39\ne,1.5,7,39\nf,1,-7,39\ng,1,10,38\nh,1000000000,10,38\n',
  );
  const { setAside, customers } = await purchasesFitted(file, { model: 'bg-nbd' });
  expect(customers).toBe(2);
  expect(setAsideInWords(setAside, speakIn('en'))).toEqual([
    'Line 3 is left out: frequency is “two”, not a number.',
    'Line 4 is left out: recency 50 is later than T 39, the end of the time watched.',
    'Line 5 is left out: recency is 7 although frequency is 0.',
    'Line 6 is left out: frequency is 1.5; purchases come in whole numbers.',
    'Line 7 is left out: recency is -7; it cannot be below 0.',
    'Line 9 is left out: frequency is 1000000000; nobody buys more than 1000000 times.',
  ]);
});

test('every customer is predicted under their own id', async () => {
  const predicted = await purchasesPredicted(reference, { model: 'pareto-nbd', horizon: '39' });
  expect(predicted.customers).toHaveLength(50);
  const { r, alpha, s, beta } = predicted.fitted.parameters as ParetoNbd;
  const first = { frequency: 2, recency: 30.43, T: 38.86 };
  expect(predicted.customers[0]).toEqual({
    id: '1',
    probabilityAlive: paretoNbdProbabilityAlive({ r, alpha, s, beta }, first),
    expectedPurchases: paretoNbdExpectedPurchases({ r, alpha, s, beta }, first, 39),
  });
  expect(predictionsAsCsv(predicted).split('\r\n')[0]).toBe('id,probabilityAlive,expectedPurchases');
  expect(predictionsInWords(predicted, speakIn('en')).split('\n')[1]).toMatch(
    /^Customer +P\(alive\) +Purchases$/,
  );
  expect(predictionsInWords(predicted, speakIn('zh'))).toContain('未来 39 周');
});

test('spending is predicted where the file says what was spent', async () => {
  const { customers } = await purchasesPredicted(reference, { model: 'gamma-gamma', horizon: '39' });
  expect(customers[0]).toEqual({ id: '1', expectedSpend: expect.any(Number) });
});

test('a fit that did not converge says so', async () => {
  const file = await summaryFile('frequency,recency,T\n2,20,30\n2,20,30\n');
  const fitted = await purchasesFitted(file, { model: 'bg-nbd' });
  expect(fitted).toMatchObject({ converged: false, problem: 'notIdentified' });
  expect(fitInWords(fitted, speakIn('en'))).toContain('Not converged');
  expect(fitInWords(fitted, speakIn('zh'))).toContain('未收敛');
});

test.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd'])(
  'where %s does not converge, predictions rest on steadied parameters and say so',
  async (model) => {
    const file = await summaryFile('frequency,recency,T\n1,10,38\n');
    const { fitted, steadied, customers } = await purchasesPredicted(file, { model, horizon: '39' });
    expect(fitted.converged).toBe(false);
    expect(Object.keys(steadied!)).toEqual(Object.keys(fitted.parameters));
    const { probabilityAlive } = customers[0] as { probabilityAlive: number };
    expect(probabilityAlive).toBeGreaterThan(0.01);
    expect(probabilityAlive).toBeLessThan(0.99);
  },
);

test('where even steadied parameters run away, predictions are said not to be relied on', async () => {
  const daily = `509,${509 / 7},${510 / 7}`;
  const file = await summaryFile(['frequency,recency,T', ...Array(80).fill(daily)].join('\n'));
  const { fitted, steadied } = await purchasesPredicted(file, { model: 'mbg-nbd', horizon: '4' });
  expect([fitted.converged, steadied]).toEqual([false, null]);
  expect(fitInWords(fitted, speakIn('en'))).toContain('Do not rely on these numbers.');
});

test('what converged is not steadied', async () => {
  const { frequency, recency, T } = cdnowCustomers();
  const lines = Array.from(frequency, (each, row) => `${each},${recency[row]},${T[row]}`);
  const file = await summaryFile(['frequency,recency,T', ...lines].join('\n'));
  const { fitted, steadied } = await purchasesPredicted(file, { model: 'bg-nbd', horizon: '39' });
  expect([fitted.converged, steadied]).toEqual([true, null]);
  expect(fitted.standardErrors).toMatchObject({ r: expect.closeTo(0.0126, 4), b: expect.closeTo(0.705, 3) });
});

test('where no line can be used, the first says why, in either language', async () => {
  const file = await summaryFile('frequency,recency,T\nx,y,z\n');
  const error = await purchasesFitted(file, { model: 'bg-nbd' }).catch((each: unknown) => each as AppError);
  const { messageKey, details } = error as AppError;
  expect(speakIn('en')(messageKey, details)).toMatch(/Line 2: frequency is “x”, not a number\.$/);
  expect(speakIn('zh')(messageKey, details)).toMatch(/第 2 行：frequency 的值“x”不是数字。$/);
});

test.each([
  { text: '', model: 'bg-nbd', key: 'loyaltyModels:refusal.empty' },
  { text: 'frequency,T\n1,2\n', model: 'bg-nbd', key: 'loyaltyModels:refusal.noColumns' },
  { text: 'frequency,recency,T\n', model: 'bg-nbd', key: 'loyaltyModels:refusal.noRows' },
  { text: 'frequency,recency,T\nx,y,z\n', model: 'bg-nbd', key: 'loyaltyModels:refusal.noGoodRows' },
  { text: 'frequency,recency,T\n1,2,3\n', model: 'gamma-gamma', key: 'loyaltyModels:refusal.noColumns' },
  { text: 'frequency,recency,T\n1,2,3\n', model: 'lstm', key: 'loyaltyModels:refusal.noModel' },
])('$key refuses $model of “$text”', async ({ text, model, key }) => {
  expect(await refusal(purchasesFitted(await summaryFile(text), { model }))).toBe(key);
});

test('a file that is not there, a horizon of no length and customers who never came back are refused', async () => {
  const once = await summaryFile('frequency,recency,T\n0,0,30\n');
  expect(await refusal(purchasesFitted('/nowhere.csv', { model: 'bg-nbd' }))).toBe('commands:refusal.noFile');
  expect(await refusal(purchasesPredicted(reference, { model: 'bg-nbd', horizon: 'soon' }))).toBe(
    'loyaltyModels:refusal.badHorizon',
  );
  expect(await refusal(purchasesPredicted(once, { model: 'bg-nbd', horizon: '4' }))).toBe(
    'loyaltyModels:refusal.noRepeatPurchases',
  );
});
