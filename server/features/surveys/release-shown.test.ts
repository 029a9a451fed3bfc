import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import { createTally } from '../../../shared/features/surveys/release-tally.ts';
import { totalOf } from '../../../shared/features/surveys/suppression.ts';
import { attackItem, isPinned } from './linear-attacker.ts';
import { shownAnswers } from './release-shown.ts';

const words = (text: string) => ({ en: text, zh: text });
const ends = { lowEnd: words('no'), highEnd: words('yes'), isReversed: false };
const rating = (id: string, askedIf: { itemId: string; isOneOf: string[] } | null = null) => ({
  ...{ id, revision: 1, kind: 'rating' as const, subject: 'work' as const, text: words(id), askedIf },
  ...{ min: 1, max: 3, ...ends },
});
const instrument: Pick<Instrument, 'sections'> = {
  sections: [
    {
      id: 'all',
      title: words('All'),
      items: [
        rating('first'),
        rating('second', { itemId: 'first', isOneOf: ['3'] }),
        {
          ...{ id: 'perks', revision: 1, kind: 'multiple', subject: 'other', text: words('Perks'), most: 2 },
          ...{ askedIf: null, options: ['tea', 'bus'].map((id) => ({ id, text: words(id) })) },
        },
        {
          ...{ id: 'service', revision: 1, kind: 'matrix', subject: 'internal-service', askedIf: null },
          ...{ text: words('Service'), min: 1, max: 3, lowEnd: words('no'), highEnd: words('yes') },
          rows: ['team 0', 'team 4'].map((id) => ({ id, text: words(id) })),
        },
      ],
    },
  ],
};

type Ballot = {
  cohort: number;
  first: number | null;
  second: number | null;
  service?: Record<string, number>;
};

/** Cohorts in two units under everybody, 24 eligible each. */
function roundOf(ballots: readonly Ballot[]) {
  const ids = ['0', '1', '2', '3', '4'];
  const cut = (id: string, parentId: string | null, cohortIds: string[]): Cut => ({
    ...{ id, name: words(id), parentId, cohortIds },
  });
  const cuts = [
    cut('all', null, ids),
    ...[cut('a', 'all', ['0', '1', '2']), cut('b', 'all', ['3', '4'])],
    ...ids.map((id) => cut(`leaf ${id}`, Number(id) < 3 ? 'a' : 'b', [id])),
  ];
  const cohorts = ids.map((id) => ({
    ...{ id, name: words(id), eligible: 24, publicKey: 'key', teamIds: [`team ${id}`] },
  }));
  const manifest = { cuts, cohorts, minimumGroup: 8, instrument: instrument as Instrument };
  const tally = createTally(manifest);
  for (const { cohort, first, second, service } of ballots)
    tally.add(String(cohort), {
      ...(first !== null && { first }),
      ...(first === 3 && second !== null && { second }),
      perks: ['tea'],
      ...(service && { service }),
    });
  return { manifest, tally };
}

const someBallots = fc.array(
  fc.record({
    cohort: fc.nat({ max: 4 }),
    first: fc.option(fc.integer({ min: 1, max: 3 })),
    second: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  { minLength: 20, maxLength: 90 },
);

test('whatever was answered, the attacker who also knows all turnouts shown pins nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someBallots, async (ballots) => {
      const round = roundOf(ballots);
      const { cells, turnouts } = await shownAnswers(round);
      const { cuts, cohorts } = round.manifest;
      const asked = new Map([...turnouts].map(([cutId, count]) => [cutId, { least: count, most: count }]));
      const shown = cells.get('first')!;
      const eligible = new Map(cohorts.map(({ id }) => [id, 24]));
      const bounds = (await attackItem({ cuts, eligible, shown, answerCount: 3, asked })).flat();
      expect(bounds.filter(isPinned)).toEqual([]);
      for (const counts of shown.values()) expect(totalOf(counts)).toBeGreaterThanOrEqual(8);
    }),
    { numRuns: 40 },
  );
});

test('options that everybody chose are shown to nobody, the others of the item neither', async () => {
  const ballots = Array.from({ length: 30 }, (_, at) => ({ cohort: at % 5, first: 1 + (at % 3), second: 1 }));
  const { cells } = await shownAnswers(roundOf(ballots));
  expect(cells.get('perks:tea')!.size).toBe(0);
  expect(cells.get('perks:bus')!.size).toBe(0);
});

test('an empty round shows nothing', async () => {
  const { cells, turnouts } = await shownAnswers(roundOf([]));
  expect(turnouts.size).toBe(0);
  expect([...cells.values()].every(({ size }) => size === 0)).toBe(true);
});

test('how a team is rated is not shown where its own turnout is hidden, which the number of raters would tell', async () => {
  const ballots = Array.from({ length: 60 }, (_, at) => {
    const cohort = at % 4;
    const others = { 'team 4': 1 + (at % 3), ...(cohort !== 0 && { 'team 0': 1 + (at % 3) }) };
    return { cohort, first: 1 + (at % 3), second: 1, service: others };
  });
  const { manifest, tally } = roundOf(ballots);
  const { cells, turnouts } = await shownAnswers({ manifest, tally });
  expect(turnouts.has('leaf 4')).toBe(false);
  expect(cells.get('service:team 0')!.has('all')).toBe(true);
  expect(cells.get('service:team 4')!.size).toBe(0);
  // Switched off: that all who answered rated it tells that nobody of it answered.
  const cohorts = manifest.cohorts.map((cohort) => ({ ...cohort, teamIds: [] }));
  const told = await shownAnswers({ manifest: { ...manifest, cohorts }, tally });
  expect(totalOf(told.cells.get('service:team 4')!.get('all')!)).toBe(told.turnouts.get('all'));
});
