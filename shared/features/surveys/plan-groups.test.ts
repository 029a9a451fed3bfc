import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimumCohort } from './manifest.ts';
import { cohortsOf, type PlannedGroup, type PlannedTeam, planGroups } from './plan-groups.ts';

const team = (id: string, members: number, parentId: string | null = null): PlannedTeam => ({
  id,
  name: `Team ${id}`,
  parentId,
  members,
});

test('large teams stand alone, small siblings together', () => {
  const plan = planGroups([team('a', 48), team('b', 60), team('c', 12), team('d', 9)], 0);
  expect(plan).toMatchObject({ eligible: 129, origin: { kind: 'everybody' } });
  expect(plan.groups).toMatchObject([
    { origin: { kind: 'team', name: 'Team a' }, eligible: 48 },
    { origin: { kind: 'team', name: 'Team b' }, eligible: 60 },
    {
      origin: { kind: 'other-teams', of: null },
      eligible: 21,
      merged: [
        { name: 'Team c', eligible: 12 },
        { name: 'Team d', eligible: 9 },
      ],
    },
  ]);
});

test('a rest too small to stand alone joins the smallest large team', () => {
  const plan = planGroups([team('a', 48), team('b', 30), team('c', 5)], 0);
  expect(plan.groups).toMatchObject([
    { key: 'a', eligible: 48 },
    {
      eligible: 35,
      origin: { kind: 'other-teams', of: null },
      merged: [{ name: 'Team b' }, { name: 'Team c' }],
    },
  ]);
});

test('sub-teams make up their team, with who stands in it directly', () => {
  const plan = planGroups([team('ops', 25), team('x', 22, 'ops'), team('y', 21, 'ops'), team('z', 40)], 0);
  const ops = plan.groups.find(({ key }) => key === 'ops')!;
  expect(ops.eligible).toBe(68);
  expect(ops.groups).toMatchObject([
    { key: 'x', eligible: 22 },
    { key: 'y', eligible: 21 },
    { key: 'ops/itself', eligible: 25, origin: { kind: 'itself', name: 'Team ops' }, teamIds: ['ops'] },
  ]);
});

test('a team whose parts are all too small stays whole and names them', () => {
  const plan = planGroups([team('ops', 2), team('x', 12, 'ops'), team('y', 11, 'ops'), team('z', 40)], 0);
  const ops = plan.groups.find(({ key }) => key === 'ops')!;
  expect(ops.groups).toEqual([]);
  expect(ops.merged.map(({ name }) => name)).toEqual(['Team x', 'Team y', 'Team ops']);
});

test('a small company is one group, those without a team another where they are enough', () => {
  expect(planGroups([team('a', 7), team('b', 6)], 2).groups).toEqual([]);
  expect(planGroups([team('a', 30)], 25).groups).toMatchObject([
    { key: 'a' },
    { origin: { kind: 'no-team' }, eligible: 25, teamIds: [''] },
  ]);
});

const organisations = fc
  .array(fc.record({ members: fc.nat({ max: 60 }), parent: fc.nat({ max: 12 }) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((list) =>
    list.map(({ members, parent }, index) =>
      team(`t${index}`, members, parent < index ? `t${parent}` : null),
    ),
  );

const everyGroup = (group: PlannedGroup): PlannedGroup[] => [group, ...group.groups.flatMap(everyGroup)];

test('everybody is in one cohort, no cohort is small beside another, and groups are made up by theirs', () => {
  fc.assert(
    fc.property(organisations, fc.nat({ max: 40 }), (teams, withoutTeam) => {
      const plan = planGroups(teams, withoutTeam);
      const cohorts = cohortsOf(plan);
      const filled = teams.filter(({ members }) => members > 0).map(({ id }) => id);
      const named = cohorts.flatMap(({ teamIds }) => teamIds);
      expect(new Set(named).size).toBe(named.length);
      for (const id of filled) expect(named).toContain(id);
      if (cohorts.length > 1)
        for (const { eligible } of cohorts) expect(eligible).toBeGreaterThanOrEqual(minimumCohort);
      for (const group of everyGroup(plan)) {
        expect(group.groups).not.toHaveLength(1);
        const parts = group.groups.reduce((total, { eligible }) => total + eligible, 0);
        if (group.groups.length > 0) expect(parts).toBe(group.eligible);
      }
      expect(plan.eligible).toBe(teams.reduce((total, { members }) => total + members, withoutTeam));
    }),
  );
});
