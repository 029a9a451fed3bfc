import { AppError } from '../../../shared/errors/app-error.ts';
import { type AudienceCondition, meetsCondition } from '../../../shared/features/surveys/audience.ts';
import { type PlannedGroup, planGroups } from '../../../shared/features/surveys/plan-groups.ts';
import type { RoundAudience } from '../../../shared/features/surveys/round.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type EligiblePerson = { id: string; teamId: string };

export type Eligible = {
  people: EligiblePerson[];
  groups: PlannedGroup;
  /** For each condition, of how many it is not known whether it holds. */
  unknown: number[];
};

/** Who may answer: active people of the chosen teams and theirs below, of whom all conditions hold. '' stands for no team. */
export async function loadEligible(
  scope: ReadScope,
  { teamIds, conditions, opensOn }: RoundAudience,
): Promise<Eligible> {
  const { trx } = scope;
  const teams = await trx.selectFrom('teams').select(['id', 'name', 'parent_id']).orderBy('name').execute();
  const chosen = teamIds && new Set(teamIds.flatMap((id) => withTeamsBelow(teams, id)));
  const staff = (await loadCandidates(scope)).filter(({ teamId }) => !chosen || chosen.has(teamId));
  const verdicts = staff.map((person) => conditions.map((each) => meetsCondition(each, person, opensOn)));
  const people = staff
    .filter((_, at) => verdicts[at]!.every((isMet) => isMet === true))
    .map(({ id, teamId }) => ({ id, teamId }));
  const peopleOf = Map.groupBy(people, ({ teamId }) => teamId);
  const membersOf = (teamId: string) => peopleOf.get(teamId)?.length ?? 0;
  const planned = teams
    .filter(({ id }) => !chosen || chosen.has(id))
    .map(({ id, name, parent_id: parentId }) => ({ id, name, parentId, members: membersOf(id) }));
  const unknown = conditions.map((_, at) => verdicts.filter((verdict) => verdict[at] === null).length);
  return { people, groups: planGroups(planned, membersOf('')), unknown };
}

async function loadCandidates({ trx }: ReadScope) {
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'team_id', 'roles', 'joined_on as joinedOn'])
    .where('is_active', '=', true)
    .where('is_integration', '=', false)
    .execute();
  const said = await trx
    .selectFrom('staff_attribute_values')
    .select(['staff_id', 'attribute_id', 'value'])
    .execute();
  const saidOf = Map.groupBy(said, ({ staff_id }) => staff_id);
  return staff.map(({ id, team_id, roles, joinedOn }) => {
    const values = saidOf.get(id)?.map(({ attribute_id, value }) => [attribute_id, value] as const) ?? [];
    return { ...{ id, roles, joinedOn }, teamId: team_id ?? '', values: Object.fromEntries(values) };
  });
}

/** By id, of those the conditions name. @throws AppError where one is gone. */
export async function attributeNames(
  { trx }: ReadScope,
  conditions: readonly AudienceCondition[],
): Promise<Map<string, string>> {
  const ids = conditions.flatMap((each) => (each.kind === 'attribute' ? [each.attributeId] : []));
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('staff_attributes')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  if (rows.length < new Set(ids).size)
    throw new AppError('not-found', 'surveyAudience:refusal.attributeGone');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function withTeamsBelow(
  teams: readonly { id: string; parent_id: string | null }[],
  id: string,
): string[] {
  const below = teams.filter(({ parent_id }) => parent_id === id);
  return [id, ...below.flatMap((team) => withTeamsBelow(teams, team.id))];
}
