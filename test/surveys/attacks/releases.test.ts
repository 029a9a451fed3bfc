import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackItem, isPinned } from '../../../server/features/surveys/linear-attacker.ts';
import { shownAnswers } from '../../../server/features/surveys/release-shown.ts';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import { comparableCuts } from '../../../shared/features/surveys/release-change.ts';
import { createTally } from '../../../shared/features/surveys/release-tally.ts';
import { type Counts, isPublishable, totalOf } from '../../../shared/features/surveys/suppression.ts';

const words = (text: string) => ({ en: text, zh: text });
const minimumGroup = 8;
const instrument: Pick<Instrument, 'sections'> = {
  sections: [
    {
      id: 'all',
      title: words('All'),
      items: [
        {
          ...{
            id: 'happy',
            revision: 1,
            kind: 'rating',
            subject: 'work',
            text: words('Happy?'),
            askedIf: null,
          },
          ...{ min: 0, max: 2, lowEnd: words('no'), highEnd: words('yes'), isReversed: false },
        },
      ],
    },
  ],
};

type Teams = Readonly<Record<string, Counts>>;

const perTeam = 25;

/** A round of one question in these teams, 25 eligible each unless said otherwise. */
function roundOf(teams: Teams, eligible: Readonly<Record<string, number>> = {}) {
  const ids = Object.keys(teams);
  const cut = (id: string, parentId: string | null, cohortIds: string[]): Cut => ({
    ...{ id, name: words(id), parentId, cohortIds },
  });
  const cuts = [cut('everybody', null, ids), ...ids.map((id) => cut(id, 'everybody', [id]))];
  const cohorts = ids.map((id) => ({
    id,
    name: words(id),
    eligible: eligible[id] ?? perTeam,
    teamIds: [],
    publicKey: 'key',
  }));
  const manifest = { cuts, cohorts, minimumGroup, instrument: instrument as Instrument };
  const tally = createTally(manifest);
  for (const [team, counts] of Object.entries(teams))
    counts.forEach((count, happy) => {
      for (let ballot = 0; ballot < count; ballot++) tally.add(team, { happy });
    });
  return { manifest, tally };
}

const released = async (teams: Teams) => (await shownAnswers(roundOf(teams))).cells.get('happy')!;

/** The defence switched off: each group by itself, as this rule has it. */
function releasedBy(rule: (counts: Counts) => boolean, teams: Teams): Map<string, Counts> {
  const { manifest, tally } = roundOf(teams);
  const [question] = tally.questions;
  const counts = manifest.cuts.map((cut) => [cut.id, tally.countsOf(question!, cut)] as const);
  return new Map(counts.filter(([, own]) => rule(own)));
}

/** What everybody gave, less what each shown team gave: the answers of those that are hidden. */
function remainder(shown: ReadonlyMap<string, Counts>) {
  const { everybody, ...teams } = Object.fromEntries(shown);
  return Object.values(teams).reduce<number[]>(
    (left, counts) => left.map((count, answer) => count - counts[answer]!),
    [...everybody!],
  );
}

/** So many people: these teams, and ordinary ones. */
function company(people: number, teams: Teams): Teams {
  const ordinary = people / perTeam - Object.keys(teams).length;
  const counts = (at: number): Counts => [4 + (at % 3), 3 + (at % 4), 5 + (at % 2)];
  return {
    ...teams,
    ...Object.fromEntries(Array.from({ length: ordinary }, (_, at) => [`team ${at}`, counts(at)])),
  };
}

/** What the linear program pins, by whoever knows beside these figures how many answered in each team. */
async function pinned(teams: Teams, shown: ReadonlyMap<string, Counts>) {
  const { manifest, tally } = roundOf(teams);
  const { cuts, cohorts } = manifest;
  const eligible = new Map(cohorts.map((cohort) => [cohort.id, cohort.eligible]));
  const asked = new Map(
    cuts.map((cut) => [cut.id, { least: tally.ballotsIn(cut), most: tally.ballotsIn(cut) }]),
  );
  return (await attackItem({ cuts, eligible, shown, answerCount: 3, asked })).flat().filter(isPinned);
}

const bySizeAlone = (counts: Counts) => totalOf(counts) >= minimumGroup;

/** Teams of whose shown answers all, less those the reader gave, are one: what everybody else there answered. */
const told = (shown: ReadonlyMap<string, Counts>, own: number) =>
  [...shown].filter(([, counts]) => Math.max(...counts) >= totalOf(counts) - own).map(([team]) => team);

describe.each([50, 200, 1000])('of %i people', (people) => {
  test('one cut taken from another leaves a group again, and not the three who were hidden', async () => {
    const teams = company(people, { night: [1, 0, 2] });
    const left = remainder(await released(teams));
    expect(isPublishable(left, minimumGroup)).toBe(true);
    const apart = releasedBy((counts) => isPublishable(counts, minimumGroup), teams);
    expect(remainder(apart)).toEqual(teams.night);
  });

  test('nobody reads of a team of one mind what each of it answered', async () => {
    const teams = company(people, { north: [0, 12, 0] });
    expect(told(await released(teams), 0)).toEqual([]);
    expect(told(releasedBy(bySizeAlone, teams), 0)).toEqual(['north']);
  });

  test('who alone answered otherwise does not learn what all others answered', async () => {
    const teams = company(people, { north: [1, 11, 0] });
    expect(told(await released(teams), 1)).toEqual([]);
    expect(told(releasedBy(bySizeAlone, teams), 1)).toEqual(['north']);
  });

  test('two rounds between which one left are not set beside each other: the difference is the leaver', () => {
    const [spring, autumn] = [company(people, { east: [4, 5, 4] }), company(people, { east: [3, 5, 4] })];
    const [before, after] = [roundOf(spring), roundOf(autumn, { east: perTeam - 1 })];
    const shared = new Map(after.manifest.cohorts.map(({ id, eligible }) => [id, new Map([[id, eligible]])]));
    const differences = (group: number) =>
      [...comparableCuts(before.manifest, after.manifest, { shared, minimumGroup: group })].map(
        ([now, then]) => {
          const countsIn = ({ manifest, tally }: typeof before, id: string) =>
            tally.countsOf(tally.questions[0]!, manifest.cuts.find((cut) => cut.id === id)!);
          const later = countsIn(after, now);
          return { team: now, left: countsIn(before, then).map((count, answer) => count - later[answer]!) };
        },
      );
    const others = Object.keys(spring).filter((team) => team !== 'east');
    expect(differences(minimumGroup)).toEqual(others.map((team) => ({ team, left: [0, 0, 0] })));
    // A group of one would do: the rule is off.
    expect(differences(1)).toContainEqual({ team: 'east', left: [1, 0, 0] });
  });

  test('the linear program pins nothing, whatever was answered; were each group shown by itself, it would', async () => {
    const answers = fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)), {
      ...{ minLength: people / perTeam - 1, maxLength: people / perTeam - 1 },
    });
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const teams = Object.fromEntries(given.map((counts, at) => [`team ${at}`, counts]));
        expect(await pinned(teams, await released(teams))).toEqual([]);
      }),
      { numRuns: 20 },
    );
    const teams = company(people, { night: [1, 0, 2] });
    expect(await pinned(teams, releasedBy(bySizeAlone, teams))).not.toEqual([]);
  });
});
