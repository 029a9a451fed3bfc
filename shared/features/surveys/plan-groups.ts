import { minimumCohort } from './manifest.ts';

export type PlannedTeam = {
  id: string;
  name: string;
  parentId: string | null;
  /** Eligible people directly in it. */
  members: number;
};

/** How a group came about; the screen puts it into words. */
export type GroupOrigin =
  | { kind: 'everybody' }
  | { kind: 'team'; name: string }
  /** Who stands in a team itself, beside its sub-teams. */
  | { kind: 'itself'; name: string }
  | { kind: 'other-teams'; of: string | null }
  | { kind: 'no-team' };

export type PlannedGroup = {
  /** Stable for the same teams, so that a plan can be shown again. */
  key: string;
  origin: GroupOrigin;
  eligible: number;
  /** Whose direct members it holds; '' stands for those without a team. */
  teamIds: string[];
  /** Empty for a cohort, the smallest group a ballot names. */
  groups: PlannedGroup[];
  /** Teams too small to stand alone that were put together here, or kept whole because of it. */
  merged: { name: string; eligible: number }[];
};

type Tree = { id: string; name: string; members: number; children: Tree[]; isNoTeam?: boolean };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sizeOf = ({ members, children }: Tree): number => members + sum(children.map(sizeOf));
const teamIdsOf = ({ id, children }: Tree): string[] => [id, ...children.flatMap(teamIdsOf)];

/**
 * Groups whose results may be published: whole teams of at least `minimumCohort` people, smaller siblings put together. Children of a group
 * make it up exactly, so that nothing else can be subtracted. Fewer than `minimumCohort` people in all are one group.
 */
export function planGroups(teams: readonly PlannedTeam[], withoutTeam: number): PlannedGroup {
  const known = new Set(teams.map(({ id }) => id));
  const under = (parentId: string | null): Tree[] =>
    teams
      .filter(
        (team) => (team.parentId !== null && known.has(team.parentId) ? team.parentId : null) === parentId,
      )
      .map(({ id, name, members }) => ({ id, name, members, children: under(id) }));
  const loose: Tree = { id: '', name: '', members: withoutTeam, children: [], isNoTeam: true };
  const top = [...under(null), ...(withoutTeam > 0 ? [loose] : [])].filter((tree) => sizeOf(tree) > 0);
  const everybody = { key: 'everybody', origin: { kind: 'everybody' } as const };
  return split({ ...everybody, teamIds: top.flatMap(teamIdsOf), eligible: sum(top.map(sizeOf)) }, top, null);
}

type Whole = Pick<PlannedGroup, 'key' | 'origin' | 'eligible' | 'teamIds'>;

function split(whole: Whole, parts: readonly Tree[], of: string | null): PlannedGroup {
  const large = parts.filter((part) => sizeOf(part) >= minimumCohort);
  const small = parts.filter((part) => sizeOf(part) < minimumCohort);
  const merged = small.map((part) => ({ name: part.name, eligible: sizeOf(part) }));
  const together = sum(small.map(sizeOf));
  const isSplit = large.length + (together > 0 ? 1 : 0) > 1 && (together === 0 || together >= minimumCohort);
  if (!isSplit) return oneLargeAndRest(whole, large, small, of) ?? { ...whole, groups: [], merged };
  const others: PlannedGroup[] =
    together === 0
      ? []
      : [
          {
            key: `${whole.key}/others`,
            origin: small.every(({ isNoTeam }) => isNoTeam)
              ? { kind: 'no-team' }
              : { kind: 'other-teams', of },
            eligible: together,
            teamIds: small.flatMap(teamIdsOf),
            groups: [],
            merged: small.length > 1 ? merged : [],
          },
        ];
  return { ...whole, groups: [...large.map(groupOf), ...others], merged: [] };
}

/** The rest is too small to stand alone: it joins the smallest of several large ones, which then says so. */
function oneLargeAndRest(
  whole: Whole,
  large: readonly Tree[],
  small: readonly Tree[],
  of: string | null,
): PlannedGroup | null {
  const [smallest, ...others] = [...large].sort((a, b) => sizeOf(a) - sizeOf(b));
  if (!smallest || others.length === 0) return null;
  const joined = [smallest, ...small];
  const groups = others.map(groupOf);
  groups.push({
    key: `${whole.key}/others`,
    origin: { kind: 'other-teams', of },
    eligible: sum(joined.map(sizeOf)),
    teamIds: joined.flatMap(teamIdsOf),
    groups: [],
    merged: joined.map((part) => ({ name: part.name, eligible: sizeOf(part) })),
  });
  return { ...whole, groups, merged: [] };
}

function groupOf(tree: Tree): PlannedGroup {
  const whole: Whole = {
    key: tree.id || 'no-team',
    origin: tree.isNoTeam ? { kind: 'no-team' } : { kind: 'team', name: tree.name },
    eligible: sizeOf(tree),
    teamIds: teamIdsOf(tree),
  };
  const itself: Tree = { id: tree.id, name: tree.name, members: tree.members, children: [] };
  const parts = [
    ...tree.children.filter((child) => sizeOf(child) > 0),
    ...(tree.members > 0 ? [itself] : []),
  ];
  if (parts.length < 2) return { ...whole, groups: [], merged: [] };
  const group = split(whole, parts, tree.name);
  return { ...group, groups: group.groups.map((each) => renamedItself(each, tree)) };
}

/** The direct members of a team stand beside its sub-teams under a name of their own. */
function renamedItself(group: PlannedGroup, tree: Tree): PlannedGroup {
  if (group.key !== tree.id) return group;
  return {
    ...group,
    key: `${tree.id}/itself`,
    origin: { kind: 'itself', name: tree.name },
    teamIds: [tree.id],
  };
}

/** The groups a ballot may name. */
export function cohortsOf(group: PlannedGroup): PlannedGroup[] {
  return group.groups.length === 0 ? [group] : group.groups.flatMap(cohortsOf);
}
