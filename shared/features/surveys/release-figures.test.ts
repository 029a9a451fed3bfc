import { expect, test } from 'vitest';
import type { ItemSubject } from './instrument.ts';
import { cellOf, elementOf } from './release-figures.ts';
import { questionsOf } from './release-questions.ts';

const words = (text: string) => ({ en: text, zh: text });
const place = { cutId: 'cut', isEverybody: true };

function rating(subject: ItemSubject, scale: { min: number; max: number }, isReversed = false) {
  const ends = { lowEnd: words('no'), highEnd: words('yes') };
  const asked = {
    id: 'item',
    revision: 1,
    kind: 'rating' as const,
    subject,
    text: words('?'),
    askedIf: null,
  };
  const items = [{ ...asked, ...scale, ...ends, isReversed }];
  return questionsOf({ sections: [{ id: 'all', title: words('All'), items }] })[0]!;
}

// R 4.2: binom::binom.wilson(7, 10).
test('seven of ten favourable lie where Wilson puts them, closer the fewer are silent', () => {
  const counts = [1, 1, 1, 4, 3];
  const of = (eligible: number) => cellOf(rating('work', { min: 1, max: 5 }), counts, { ...place, eligible });
  const almostNobody = of(1e9).favourable!;
  expect(almostNobody.share).toBe(0.7);
  expect(almostNobody.low).toBeCloseTo(0.3967781475, 6);
  expect(almostNobody.high).toBeCloseTo(0.8922087326, 6);
  expect(of(20).favourable!.low).toBeGreaterThan(almostNobody.low + 0.05);
  expect(of(10).favourable!.low).toBeCloseTo(0.7, 10);
  expect(of(10)).toMatchObject({ mean: 3.7, recommendation: null });
});

test('a question turned round is favourable at its other end', () => {
  const turned = rating('work', { min: 1, max: 5 }, true);
  const cell = cellOf(turned, [4, 3, 1, 1, 1], { ...place, eligible: 1000 });
  expect(cell).toMatchObject({ counts: [4, 3, 1, 1, 1], favourable: { share: 0.7 } });
  expect(cell.mean).toBeCloseTo(3.8, 12);
});

test('recommendation has its score with the error of the silent', () => {
  const counts = [18, 0, 0, 0, 0, 0, 0, 0, 30, 52, 0];
  const { recommendation } = cellOf(rating('recommendation', { min: 0, max: 10 }), counts, {
    ...{ ...place, eligible: 130 },
  });
  expect(recommendation!.score).toBeCloseTo(34, 10);
  expect(recommendation!.standardError).toBeCloseTo(3.690851, 6);
  expect(recommendation!.high - 34).toBeCloseTo(1.959963984540054 * recommendation!.standardError, 8);
});

test.each([
  ['of a group that answers alike there is a mean', [0, 0, 0, 2, 8], 4.8],
  ['of a group that splits there is none', [5, 0, 0, 0, 5], null],
])('%s', (_, counts, mean) => {
  const group = { cutId: 'cut', eligible: 12, isEverybody: false };
  expect(cellOf(rating('work', { min: 1, max: 5 }), counts, group).mean).toBe(mean);
});

test('an element is the mean of its questions, with the interval of as many answers as the most answered has', () => {
  const question = rating('work', { min: 1, max: 5 });
  const [first, second] = [
    [0, 0, 2, 4, 4],
    [2, 2, 2, 2, 0],
  ].map((counts) => ({ question, counts }));
  const everybody = { ...place, eligible: 1e9 };
  const found = elementOf('work', [first!, second!], everybody)!;
  expect(found).toMatchObject({ element: 'work', answers: 10 });
  expect(found.favourable.share).toBeCloseTo((0.8 + 0.25) / 2, 12);
  expect(found.mean).toBeCloseTo((4.2 + 2.5) / 2, 12);
  expect(found.favourable.low).toBeLessThan(0.4);
  expect(elementOf('work', [first!, { question, counts: undefined }], everybody)).toBeNull();
});
