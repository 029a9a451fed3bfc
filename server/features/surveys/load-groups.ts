import { type PlannedGroup, planGroups } from '../../../shared/features/surveys/plan-groups.ts';
import type { RoundPlan } from '../../../shared/features/surveys/round.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type EligiblePerson = { id: string; teamId: string };

/** Who may answer: active people, of the chosen teams and theirs below. '' stands for no team. */
export async function loadEligible(
  { trx }: ReadScope,
  { teamIds }: Pick<RoundPlan, 'teamIds'>,
): Promise<{ people: EligiblePerson[]; groups: PlannedGroup }> {
  const teams = await trx.selectFrom('teams').select(['id', 'name', 'parent_id']).orderBy('name').execute();
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'team_id'])
    .where('is_active', '=', true)
    .where('is_integration', '=', false)
    .execute();
  const chosen = teamIds && new Set(teamIds.flatMap((id) => withTeamsBelow(teams, id)));
  const people = staff
    .map(({ id, team_id }) => ({ id, teamId: team_id ?? '' }))
    .filter(({ teamId }) => !chosen || chosen.has(teamId));
  const peopleOf = Map.groupBy(people, ({ teamId }) => teamId);
  const membersOf = (teamId: string) => peopleOf.get(teamId)?.length ?? 0;
  const planned = teams
    .filter(({ id }) => !chosen || chosen.has(id))
    .map(({ id, name, parent_id: parentId }) => ({ id, name, parentId, members: membersOf(id) }));
  return { people, groups: planGroups(planned, membersOf('')) };
}

export function withTeamsBelow(
  teams: readonly { id: string; parent_id: string | null }[],
  id: string,
): string[] {
  const below = teams.filter(({ parent_id }) => parent_id === id);
  return [id, ...below.flatMap((team) => withTeamsBelow(teams, team.id))];
}
