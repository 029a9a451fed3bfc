import { expect, test } from 'vitest';
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

/** A round of one question in these teams, 20 eligible each unless said otherwise. */
function roundOf(teams: Teams, eligible: Readonly<Record<string, number>> = {}) {
  const ids = Object.keys(teams);
  const cut = (id: string, parentId: string | null, cohortIds: string[]): Cut => ({
    ...{ id, name: words(id), parentId, cohortIds },
  });
  const cuts = [cut('everybody', null, ids), ...ids.map((id) => cut(id, 'everybody', [id]))];
  const cohorts = ids.map((id) => ({ id, name: words(id), eligible: eligible[id] ?? 20, publicKey: 'key' }));
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

const withThree: Teams = { east: [4, 4, 4], west: [5, 3, 6], night: [1, 0, 2] };

test('one cut taken from another leaves a group again, and not the three who were hidden', async () => {
  const left = remainder(await released(withThree));
  expect(isPublishable(left, minimumGroup)).toBe(true);
  const apart = releasedBy((counts) => isPublishable(counts, minimumGroup), withThree);
  expect(remainder(apart)).toEqual(withThree.night);
});

const ofOneMind: Teams = { east: [4, 4, 4], west: [5, 3, 6], north: [0, 12, 0], south: [3, 4, 5] };
const bySizeAlone = (counts: Counts) => totalOf(counts) >= minimumGroup;

/** Teams of whose shown answers all, less those the reader gave, are one: what everybody else there answered. */
const told = (shown: ReadonlyMap<string, Counts>, own: number) =>
  [...shown].filter(([, counts]) => Math.max(...counts) >= totalOf(counts) - own).map(([team]) => team);

test('nobody reads of a team of one mind what each of it answered', async () => {
  expect(told(await released(ofOneMind), 0)).toEqual([]);
  expect(told(releasedBy(bySizeAlone, ofOneMind), 0)).toEqual(['north']);
});

const allButOne: Teams = { ...ofOneMind, north: [1, 11, 0] };

test('who alone answered otherwise does not learn what all others answered', async () => {
  expect(told(await released(allButOne), 1)).toEqual([]);
  expect(told(releasedBy(bySizeAlone, allButOne), 1)).toEqual(['north']);
});

test('two rounds between which one left are not set beside each other: the difference is the leaver', () => {
  const spring = { east: [4, 5, 4], west: [5, 3, 6] };
  const autumn = { ...spring, east: [3, 5, 4] };
  const [before, after] = [roundOf(spring), roundOf(autumn, { east: 19 })];
  const shared = new Map([
    ['east', new Map([['east', 19]])],
    ['west', new Map([['west', 20]])],
  ]);
  const differences = (group: number) =>
    [...comparableCuts(before.manifest, after.manifest, { shared, minimumGroup: group })].map(
      ([now, then]) => {
        const countsIn = ({ manifest, tally }: typeof before, id: string) =>
          tally.countsOf(tally.questions[0]!, manifest.cuts.find((cut) => cut.id === id)!);
        const later = countsIn(after, now);
        return { team: now, left: countsIn(before, then).map((count, answer) => count - later[answer]!) };
      },
    );
  expect(differences(minimumGroup)).toEqual([{ team: 'west', left: [0, 0, 0] }]);
  // A group of one would do: the rule is off.
  expect(differences(1)).toContainEqual({ team: 'east', left: [1, 0, 0] });
});
