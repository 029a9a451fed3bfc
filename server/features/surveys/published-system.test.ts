import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import { totalOf } from '../../../shared/features/surveys/suppression.ts';
import { attackItem, attackSystem, type Bounds, isPinned } from './linear-attacker.ts';
import { pinnedCells } from './pinned-cells.ts';
import { independentParts, type PublishedItem, type Row } from './published-system.ts';

const answerCount = 2;
const name = { en: '', zh: '' };

/** Cohorts, each with its answers, whether its cut is hidden, and what is known of how many were asked there. */
const someCohorts = fc.array(
  fc.record({
    unit: fc.nat({ max: 2 }),
    counts: fc.array(fc.nat({ max: 6 }), { minLength: answerCount, maxLength: answerCount }),
    left: fc.nat({ max: 4 }),
    silent: fc.nat({ max: 8 }),
    isHidden: fc.boolean(),
    known: fc.constantFrom('nothing', 'exactly', 'at most'),
  }),
  { minLength: 2, maxLength: 12 },
);
type Cohorts = typeof someCohorts extends fc.Arbitrary<infer Some> ? Some : never;

function publishedOf(cohorts: Cohorts, hiddenUnits: readonly number[]): PublishedItem {
  const idsOf = (unit: number) => cohorts.flatMap((cohort, at) => (cohort.unit === unit ? [`${at}`] : []));
  const units = [0, 1, 2].filter((unit) => idsOf(unit).length > 0);
  const cuts: Cut[] = [
    { id: 'all', name, parentId: null, cohortIds: cohorts.map((_, at) => `${at}`) },
    ...units.map((unit) => ({ id: `unit ${unit}`, name, parentId: 'all', cohortIds: idsOf(unit) })),
    ...cohorts.map(({ unit }, at) => ({
      ...{ id: `team ${at}`, name, parentId: `unit ${unit}`, cohortIds: [`${at}`] },
    })),
  ];
  const own = ({ cohortIds }: Cut) => cohortIds.map((id) => cohorts[Number(id)]!);
  const sum = (cut: Cut, of: (cohort: Cohorts[number]) => number) => totalOf(own(cut).map(of));
  const countsOf = (cut: Cut) =>
    Array.from({ length: answerCount }, (_, answer) => sum(cut, ({ counts }) => counts[answer]!));
  const isHidden = (cut: Cut) =>
    hiddenUnits.some((unit) => cut.id === `unit ${unit}` || cut.parentId === `unit ${unit}`) ||
    (cut.id.startsWith('team') && own(cut)[0]!.isHidden);
  const peopleIn = (cut: Cut) => sum(cut, ({ counts, left }) => totalOf(counts) + left);
  return {
    ...{ cuts, answerCount },
    eligible: new Map(
      cohorts.map(({ counts, left, silent }, at) => [`${at}`, totalOf(counts) + left + silent]),
    ),
    shown: new Map(cuts.filter((cut) => !isHidden(cut)).map((cut) => [cut.id, countsOf(cut)])),
    asked: new Map(
      cuts.flatMap((cut) => {
        const { known } = own(cut)[0]!;
        const people = peopleIn(cut);
        const least = known === 'exactly' ? people : 0;
        return known === 'nothing' ? [] : [[cut.id, { least, most: people }] as const];
      }),
    ),
  };
}

/** Every published figure as it is, in one system. */
function attackWhole({ cuts, shown, eligible, asked }: PublishedItem): Promise<Bounds[]> {
  const answersOf = (cohortIds: readonly string[], answer: number) =>
    cohortIds.map((id) => Number(id) * (answerCount + 1) + answer);
  const peopleOf = (cohortIds: readonly string[]) =>
    Array.from({ length: answerCount + 1 }, (_, answer) => answersOf(cohortIds, answer)).flat();
  const rows: Row[] = [
    ...[...eligible].map(([id, most]) => ({ columns: peopleOf([id]), least: 0, most })),
    ...cuts.flatMap(({ id, cohortIds }) => [
      ...(shown.get(id) ?? []).map((count, answer) => ({
        ...{ columns: answersOf(cohortIds, answer), least: count, most: count },
      })),
      ...(asked?.has(id) ? [{ columns: peopleOf(cohortIds), ...asked.get(id)! }] : []),
    ]),
  ];
  const cells = cuts
    .filter(({ id }) => !shown.has(id))
    .flatMap(({ id: cutId, cohortIds }) =>
      Array.from({ length: answerCount }, (_, answer) => ({
        ...{ cutId, answer, columns: answersOf(cohortIds, answer), told: 0 },
      })),
    );
  return attackSystem({ columnCount: eligible.size * (answerCount + 1), rows, cells });
}

const inOrder = (bounds: readonly Bounds[]) =>
  bounds
    .map(({ cutId, answer, least, most }) => `${cutId} ${answer} ${least.toFixed(4)} ${most.toFixed(4)}`)
    .map((line) => line.replaceAll('-0.0000', '0.0000'))
    .sort();

test('the parts together tell what all figures in one system tell', async () => {
  await fc.assert(
    fc.asyncProperty(someCohorts, fc.subarray([0, 1, 2]), async (cohorts, hiddenUnits) => {
      const item = publishedOf(cohorts, hiddenUnits);
      expect(inOrder((await attackItem(item)).flat())).toEqual(inOrder(await attackWhole(item)));
    }),
    { numRuns: 100 },
  );
});

test('of each part the first pinned cell is found, as by all bounds', async () => {
  await fc.assert(
    fc.asyncProperty(someCohorts, fc.subarray([0, 1, 2]), async (cohorts, hiddenUnits) => {
      const item = publishedOf(cohorts, hiddenUnits);
      const byBounds = (await attackItem(item)).flatMap((part) => part.filter(isPinned).slice(0, 1));
      const nameOf = ({ cutId, answer }: Pick<Bounds, 'cutId' | 'answer'>) => `${cutId} ${answer}`;
      expect((await pinnedCells(item)).map(nameOf)).toEqual(byBounds.map(nameOf));
    }),
    { numRuns: 200 },
  );
});

test('two units that each hide two teams are two parts', () => {
  const team = (unit: number, isHidden: boolean) => ({
    ...{ unit, counts: [3, 4], left: 0, silent: 5, isHidden, known: 'nothing' as const },
  });
  const teams = [0, 0, 0, 1, 1, 1].map((unit, at) => team(unit, at % 3 !== 0));
  const parts = independentParts(publishedOf(teams, []));
  expect(parts.map(({ cells }) => [...new Set(cells.map(({ cutId }) => cutId))])).toEqual([
    ['team 1', 'team 2'],
    ['team 4', 'team 5'],
  ]);
});
