import { expect, test } from 'vitest';
import { answeringMinutes } from './answering-minutes.ts';
import { defaultInstrument } from './default-instrument.ts';
import { Instrument, itemsOf } from './instrument.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { missingWords } from './missing-words.ts';

const offered = defaultInstrument('018f0000-0000-7000-8000-000000000001');

/** The questionnaire with one item changed. */
function withItem(id: string, change: object): Instrument {
  const sections = offered.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.id === id ? ({ ...item, ...change } as typeof item) : item)),
  }));
  return { ...offered, sections };
}

test('the questionnaire that is offered is complete in both languages and makes sense', () => {
  expect(Instrument.parse(offered)).toEqual(offered);
  expect(missingWords(offered)).toEqual([]);
  expect(instrumentProblems(offered)).toEqual([]);
});

test('every word that one language lacks is named by where it stands, once', () => {
  const half = withItem('keep', { text: { en: 'What should stay?', zh: '' } });
  const wordless = { id: 't-canteen', name: { en: 'Canteen', zh: '食堂' }, words: { en: [], zh: ['食堂'] } };
  half.title = { en: '', zh: '' };
  half.sections = half.sections.map((section) =>
    section.id === 'overall' ? { ...section, title: { en: '', zh: '总体评价' } } : section,
  );
  const ends = withItem('belief', { lowEnd: { en: 'No', zh: '' }, highEnd: { en: 'Yes', zh: '' } });
  expect(missingWords({ ...half, themes: [wordless] })).toEqual([
    { where: 'title', language: 'en' },
    { where: 'title', language: 'zh' },
    { where: 'overall', language: 'en' },
    { where: 'keep', language: 'zh' },
    { where: 't-canteen', language: 'en' },
  ]);
  expect(missingWords(ends)).toEqual([{ where: 'belief', language: 'zh' }]);
});

test('who changes the questionnaire that is offered changes their own', () => {
  const changed = defaultInstrument(offered.id);
  changed.sections[0]!.items.pop();
  expect(defaultInstrument(offered.id)).toEqual(offered);
});

test('it asks three times about each element and is answered in three minutes', () => {
  const subjects = itemsOf(offered).map(({ subject }) => subject);
  for (const element of ['work', 'context', 'event', 'involvement', 'summary'])
    expect(subjects.filter((subject) => subject === element)).toHaveLength(3);
  expect(answeringMinutes(offered)).toBe(3);
});

test('a question may depend on an answer given before it', () => {
  const askedIf = { itemId: 'work-load', isOneOf: ['1', '2'] };
  expect(instrumentProblems(withItem('context-tools', { askedIf }))).toEqual([]);
});

test.each([
  ['a later question', { itemId: 'belief', isOneOf: ['1'] }, 'notAskedBefore'],
  ['a question that is not there', { itemId: 'gone', isOneOf: ['1'] }, 'notAskedBefore'],
  ['an answer that nobody can give', { itemId: 'work-load', isOneOf: ['9'] }, 'noSuchAnswer'],
])('a question cannot depend on %s', (_, askedIf, key) => {
  const where = 'context-tools';
  expect(instrumentProblems(withItem(where, { askedIf }))).toEqual([{ where, key }]);
});

test('two questions of one name are told', () => {
  const problems = instrumentProblems(withItem('work-load', { id: 'work-skills' }));
  expect(problems).toEqual([{ where: 'work-skills', key: 'repeatedName' }]);
});

test('nobody is allowed more choices than there are', () => {
  const text = { en: 'One', zh: '一' };
  const options = [
    { id: 'a', text },
    { id: 'b', text },
  ];
  const changed = withItem('keep', { kind: 'multiple', options, most: 3 });
  expect(instrumentProblems(changed)).toEqual([{ where: 'keep', key: 'moreThanThereAre' }]);
});
