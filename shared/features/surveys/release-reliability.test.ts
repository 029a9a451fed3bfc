import { expect, test } from 'vitest';
import { attitude, attitudeItems } from '../../../test/fixtures/surveys/attitude.ts';
import { seededRandom } from '../../statistics/random-source.ts';
import type { ItemSubject } from './instrument.ts';
import { questionsOf } from './release-questions.ts';
import { driversOf, groupDifference, reliabilityOf } from './release-reliability.ts';

const words = (text: string) => ({ en: text, zh: text });

/** Every column a question about what `subjectOf` says. */
function asked(subjectOf: (item: string) => ItemSubject, ids: readonly string[] = attitudeItems) {
  const scale = { min: 1, max: 5, lowEnd: words('no'), highEnd: words('yes'), isReversed: false };
  const items = ids.map((id) => ({
    ...{ id, revision: 1, kind: 'rating' as const, subject: subjectOf(id), text: words(id), askedIf: null },
    ...scale,
  }));
  return questionsOf({ sections: [{ id: 'all', title: words('All'), items }] });
}
const ratings = new Map(attitudeItems.map((id, at) => [id, attitude[at]!]));
const missing = new Map([...ratings, ['critical', attitude[5]!.with(7, Number.NaN).map((x) => x || null)]]);

// R 4.2.2, psych 2.2.9: alpha(attitude), with Feldt’s interval.
test('an element’s reliability is what R has for its questions', () => {
  const [work, ...others] = reliabilityOf(
    asked(() => 'work'),
    ratings,
  );
  expect(others).toEqual([]);
  expect(work).toMatchObject({ element: 'work', items: 7, answers: 30 });
  expect(work!.alpha).toBeCloseTo(0.8431427696, 8);
  expect(work!.interval.low).toBeCloseTo(0.7393756857, 8);
  expect(work!.interval.high).toBeCloseTo(0.9157730722, 8);
});

// lm, relaimpo’s lmg, Johnson’s weights; psych::omega with one minres factor.
test('what satisfaction goes with, and omega of the six, are what R has', () => {
  const questions = asked((item) => (item === 'rating' ? 'satisfaction' : 'context'));
  expect(reliabilityOf(questions, ratings)[0]!.omega).toBeCloseTo(0.821121, 6);
  const drivers = driversOf(questions, ratings, seededRandom(1))!;
  expect(drivers).toMatchObject({ outcomeId: 'rating', answers: 30 });
  expect(drivers.r2).toBeCloseTo(0.7326019925, 8);
  const [complaints, privileges] = drivers.weights;
  expect(complaints).toMatchObject({ of: 'complaints' });
  expect(complaints!.lmg).toBeCloseTo(0.37081619, 7);
  expect(complaints!.johnson).toBeCloseTo(0.3627602, 7);
  expect(privileges!.lmg).toBeCloseTo(0.05090379, 7);
  expect(complaints!.interval!.low).toBeLessThan(complaints!.lmg);
});

test('with fewer than thirty complete ballots neither is told', () => {
  const questions = asked((item) => (item === 'rating' ? 'satisfaction' : 'context'));
  expect(reliabilityOf(questions, missing)).toEqual([]);
  expect(driversOf(questions, missing, seededRandom(1))).toBeNull();
});

test.each([
  [12, Array.from({ length: 12 }, (_, at) => `item ${at}`)],
  [13, ['work', 'context']],
])('of %i questions satisfaction goes with %j', (count, names) => {
  const random = seededRandom(1);
  const lean = Array.from({ length: 60 }, random);
  const ids = ['content', ...Array.from({ length: count }, (_, at) => `item ${at}`)];
  const subjectOf = (at: number): ItemSubject =>
    at === 0 ? 'satisfaction' : at % 2 === 0 ? 'context' : 'work';
  const answers = new Map(ids.map((id) => [id, lean.map((own) => own + random())]));
  const questions = asked(() => 'work', ids).map((question, at) => ({ ...question, subject: subjectOf(at) }));
  const drivers = driversOf(questions, answers, random)!;
  expect(drivers.weights.map((weight) => weight.of).toSorted()).toEqual(names.toSorted());
  expect(drivers.weights.reduce((sum, { lmg }) => sum + lmg, 0)).toBeCloseTo(drivers.r2, 8);
});

test('how far groups differ is told of their counts, turned round where the question is', () => {
  const [question] = asked(() => 'work');
  const counts = [
    [0, 0, 1, 5, 4],
    [4, 5, 1, 0, 0],
  ];
  const found = groupDifference(question!, counts)!;
  expect(found).toMatchObject({ questionId: 'rating', units: 2 });
  // Between 33.8, within 8.2 / 18 by hand; ten people a group.
  expect(found.single).toBeCloseTo((33.8 - 8.2 / 18) / (33.8 + (9 * 8.2) / 18), 10);
  const turned = { ...question!, scale: { min: 1, max: 5, isReversed: true } };
  expect(groupDifference(turned, counts)!.single).toBeCloseTo(found.single, 10);
});
