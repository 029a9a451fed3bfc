import { expect, test } from 'vitest';
import type { ScoreBallot } from './ballot.ts';
import type { SurveyItem } from './instrument.ts';
import { createTally } from './release-tally.ts';

const words = (text: string) => ({ en: text, zh: text });
const item = (id: string) => ({ id, revision: 1, subject: 'other' as const, text: words(id), askedIf: null });
const options = ['tea', 'bus', 'gym'].map((id) => ({ id, text: words(id) }));
const ends = { lowEnd: words('no'), highEnd: words('yes') };

const items: SurveyItem[] = [
  { ...item('rating'), kind: 'rating', min: 1, max: 3, ...ends, isReversed: true },
  { ...item('choice'), kind: 'choice', options },
  { ...item('multiple'), kind: 'multiple', options, most: 2 },
  { ...item('ranking'), kind: 'ranking', options },
  { ...item('service'), kind: 'matrix', min: 1, max: 3, ...ends, rows: options },
  { ...item('comment'), kind: 'comment', maxLength: 100 },
];
const cohorts = ['east', 'west'].map((id) => ({
  id,
  name: words(id),
  eligible: 20,
  publicKey: 'key',
  teamIds: [],
}));

function counted(ballots: readonly [cohortId: string, answers: ScoreBallot['answers']][]) {
  const instrument = {
    ...{ id: '', version: 1, title: words('Autumn'), introduction: words('Short'), themes: [] },
    sections: [{ id: 'all', title: words('All'), items }],
  };
  const tally = createTally({ instrument, cohorts });
  for (const [cohortId, answers] of ballots) tally.add(cohortId, answers);
  return tally;
}

const tally = counted([
  [
    'east',
    {
      ...{ rating: 1, choice: 'bus', multiple: ['tea', 'gym'], ranking: ['gym', 'tea', 'bus'] },
      service: { tea: 3, gym: 1 },
    },
  ],
  ['west', { rating: 3, choice: 'bus', multiple: [], service: { tea: 2 } }],
]);

test.each([
  ['rating', [1, 0, 1]],
  ['choice', [0, 2, 0]],
  ['multiple:tea', [1, 1]],
  ['multiple:bus', [2, 0]],
  ['ranking:gym', [1, 0, 0]],
  ['ranking:bus', [0, 0, 1]],
  ['service:tea', [0, 1, 1]],
  ['service:bus', [0, 0, 0]],
  ['service:gym', [1, 0, 0]],
])('of everybody %s was answered %j times', (id, counts) => {
  const question = tally.questions.find((each) => each.id === id)!;
  expect(tally.countsOf(question, { cohortIds: ['east', 'west'] })).toEqual(counts);
});

test('a comment is counted nowhere, a cut holds its own ballots alone, and a rating turned round is kept as it is meant', () => {
  expect(tally.questions.filter(({ id }) => id.startsWith('comment'))).toEqual([]);
  const choice = tally.questions.find(({ id }) => id === 'choice')!;
  expect(tally.countsOf(choice, { cohortIds: ['west'] })).toEqual([0, 1, 0]);
  expect(tally.ballotsIn({ cohortIds: ['west'] })).toBe(1);
  expect(tally.ratings.get('rating')).toEqual([3, 1]);
});

test('what has rows or options is published of everybody alone', () => {
  const cutBy = tally.questions.filter(({ isForEveryCut }) => isForEveryCut).map(({ id }) => id);
  expect(cutBy).toEqual(['rating', 'choice']);
});
