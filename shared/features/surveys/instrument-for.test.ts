import { expect, test } from 'vitest';
import type { Instrument, SurveyItem } from './instrument.ts';
import { instrumentFor } from './instrument-for.ts';

const words = (text: string) => ({ en: text, zh: text });
const base = { revision: 1, askedIf: null, min: 1, max: 5, lowEnd: words('no'), highEnd: words('yes') };
const service: SurveyItem = {
  ...{ ...base, id: 'service', kind: 'matrix', subject: 'internal-service', text: words('Service') },
  rows: ['ink', 'kiln', 'store'].map((id) => ({ id, text: words(id) })),
};
const meaning: SurveyItem = {
  ...{ ...base, id: 'meaning', kind: 'rating', subject: 'work', text: words('Meaning'), isReversed: false },
};
const section = (item: SurveyItem) => ({ id: item.id, title: words(item.id), items: [item] });
const instrument: Instrument = {
  ...{ id: '', version: 1, title: words('All'), introduction: words('All'), themes: [] },
  sections: [section(meaning), section(service)],
};
const cohort = (id: string, teamIds: string[]) => ({
  ...{ id, name: words(id), eligible: 20, publicKey: 'key', teamIds },
});
const cohorts = [cohort('one', ['ink']), cohort('two', ['kiln', 'store']), cohort('old', [])];

const rated = (cohortId: string, among = cohorts) =>
  instrumentFor({ instrument, cohorts: among }, cohortId).sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'matrix' && item.rows !== 'units' ? item.rows : [])),
  );

test.each([
  ['one', ['kiln', 'store']],
  ['two', ['ink']],
  ['old', ['ink', 'kiln', 'store']],
])('cohort %s is not asked about its own teams', (cohortId, others) => {
  expect(rated(cohortId).map(({ id }) => id)).toEqual(others);
});

test('where everybody is one cohort, nobody is asked about teams, and all else stays', () => {
  const everybody = [cohort('all', ['ink', 'kiln', 'store'])];
  expect(rated('all', everybody)).toEqual([]);
  expect(instrumentFor({ instrument, cohorts: everybody }, 'all').sections).toEqual([section(meaning)]);
});
