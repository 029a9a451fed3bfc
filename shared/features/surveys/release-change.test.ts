import { expect, test } from 'vitest';
import { holmAdjusted } from '../../statistics/holm.ts';
import { shareDifference } from '../../statistics/share-difference.ts';
import type { Cut } from './manifest.ts';
import { changesBetween, comparableCuts } from './release-change.ts';

const minimumGroup = 8;
const words = (text: string) => ({ en: text, zh: text });
const instrument = {
  ...{
    id: 'questionnaire',
    version: 1,
    title: words('Autumn'),
    introduction: words('Two minutes'),
    themes: [],
  },
  sections: [
    {
      id: 'all',
      title: words('All'),
      items: [
        {
          ...{
            id: 'meaning',
            revision: 1,
            kind: 'rating' as const,
            subject: 'work' as const,
            min: 1,
            max: 5,
          },
          ...{ text: words('My work matters'), lowEnd: words('no'), highEnd: words('yes') },
          ...{ isReversed: false, askedIf: null },
        },
      ],
    },
  ],
};

/** Everybody, and two teams of which `east` has this many people; ids begin with the round’s name. */
function roundOf(name: string, east: number) {
  const cohort = (id: string, eligible: number) => ({
    ...{ id: `${name} ${id}`, name: words(id), eligible, publicKey: 'key', teamIds: [] },
  });
  const cut = (id: string, parentId: string | null, cohortIds: string[]): Cut => ({
    ...{ id: `${name} cut ${id}`, name: words(id), parentId, cohortIds },
  });
  const cohorts = [cohort('east', east), cohort('west', 30)];
  const root = cut('all', null, [`${name} east`, `${name} west`]);
  const cuts = [root, ...['east', 'west'].map((id) => cut(id, root.id, [`${name} ${id}`]))];
  return { cohorts, cuts, instrument };
}

const pairsWith = (east: { before: number; after: number; inBoth: number }) =>
  comparableCuts(roundOf('spring', east.before), roundOf('autumn', east.after), {
    minimumGroup,
    shared: new Map([
      ['spring east', new Map([['autumn east', east.inBoth]])],
      ['spring west', new Map([['autumn west', 30]])],
    ]),
  });

test('two rounds of the same people may stand beside each other', () => {
  expect([...pairsWith({ before: 40, after: 40, inBoth: 40 })]).toEqual([
    ['autumn cut all', 'spring cut all'],
    ['autumn cut east', 'spring cut east'],
    ['autumn cut west', 'spring cut west'],
  ]);
});

test('with one leaver neither the team nor everybody is compared, or the leaver is what remains', () => {
  expect([...pairsWith({ before: 40, after: 39, inBoth: 39 }).keys()]).toEqual(['autumn cut west']);
});

test('one who left and one who came are two, and still too few', () => {
  expect(pairsWith({ before: 40, after: 40, inBoth: 39 }).has('autumn cut east')).toBe(false);
});

test('where as many changed as a group needs, it is compared', () => {
  expect(pairsWith({ before: 40, after: 40, inBoth: 36 }).size).toBe(3);
});

const cell = (cutId: string, counts: number[]) => ({
  ...{ cutId, questionId: 'meaning', counts, favourable: null, mean: null, agreement: null },
  recommendation: null,
});

test('a question turned round since is not compared', () => {
  const release = (name: string) => ({ cells: [cell(`${name} cut all`, [10, 10, 20, 10, 0])], elements: [] });
  const turned = structuredClone(instrument);
  turned.sections[0]!.items[0]!.isReversed = true;
  const changes = changesBetween(
    { manifest: roundOf('spring', 40), release: release('spring') },
    { manifest: { ...roundOf('autumn', 40), instrument: turned }, release: release('autumn') },
    pairsWith({ before: 40, after: 40, inBoth: 40 }),
  );
  expect(changes).toEqual([]);
});

/** A round whose questions are about these elements, both of which it shows for everybody. */
function roundAbout(name: string, subjects: Record<string, 'work' | 'context'>) {
  const [all] = instrument.sections;
  const items = Object.entries(subjects).map(([id, subject]) => ({ ...all!.items[0]!, id, subject }));
  const elements = (['work', 'context'] as const).map((element) => ({
    ...{ cutId: `${name} cut all`, element, answers: 50, mean: null, agreement: null },
    favourable: { share: 0.5, low: 0.4, high: 0.6 },
  }));
  const manifest = { ...roundOf(name, 40), instrument: { ...instrument, sections: [{ ...all!, items }] } };
  return { manifest, release: { cells: [], elements } };
}

test('an element whose questions were exchanged for others is not compared', () => {
  const spring = roundAbout('spring', { meaning: 'work', rules: 'context' });
  const same = roundAbout('autumn', { meaning: 'work', rules: 'context' });
  const exchanged = roundAbout('autumn', { meaning: 'context', rules: 'work' });
  const pairs = pairsWith({ before: 40, after: 40, inBoth: 40 });
  expect(changesBetween(spring, same, pairs)).toHaveLength(2);
  expect(changesBetween(spring, exchanged, pairs)).toEqual([]);
});

test('a change carries its interval and the adjusted p-value', () => {
  const before = { cells: [cell('spring cut all', [10, 10, 20, 10, 0])], elements: [] };
  const after = { cells: [cell('autumn cut all', [0, 10, 10, 20, 10])], elements: [] };
  const changes = changesBetween(
    { manifest: roundOf('spring', 40), release: before },
    { manifest: roundOf('autumn', 40), release: after },
    pairsWith({ before: 40, after: 40, inBoth: 40 }),
  );
  expect(changes).toMatchObject([{ of: 'meaning', before: 0.2 }]);
  expect(changes[0]!.difference).toBeCloseTo(0.4);
  expect(changes[0]!.low).toBeGreaterThan(0);
  expect(changes[0]!.pValue).toBeLessThan(0.001);
});

test('of several changes each p-value is adjusted for all of them', () => {
  const two = structuredClone(instrument);
  two.sections[0]!.items.push({ ...two.sections[0]!.items[0]!, id: 'rules' });
  const round = (name: string, meaning: number, rules: number) => ({
    manifest: { ...roundOf(name, 40), instrument: two },
    release: {
      elements: [],
      cells: [
        cell(`${name} cut all`, [50 - meaning, 0, 0, meaning, 0]),
        { ...cell(`${name} cut all`, [50 - rules, 0, 0, rules, 0]), questionId: 'rules' },
      ],
    },
  });
  const changes = changesBetween(
    round('spring', 20, 20),
    round('autumn', 32, 27),
    pairsWith({ before: 40, after: 40, inBoth: 40 }),
  );
  const alone = [32, 27].map(
    (successes) => shareDifference({ successes: 20, answers: 50 }, { successes, answers: 50 })!.pValue,
  );
  expect(changes.map(({ pValue }) => pValue)).toEqual(holmAdjusted(alone));
  expect(changes[0]!.pValue).toBeCloseTo(2 * alone[0]!, 12);
});
