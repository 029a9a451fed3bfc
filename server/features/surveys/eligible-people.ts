import type { ReadScope } from '../../db/organisation-scope.ts';
import { withTeamsBelow } from './load-groups.ts';

/** Who may answer a round and still works here; of one team and those below it when it is given. By team and name. */
export async function eligiblePeople({ trx }: ReadScope, roundId: string, teamId: string | null) {
  const teams = await trx.selectFrom('teams').select(['id', 'parent_id']).execute();
  return trx
    .selectFrom('survey_eligible as eligible')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'eligible.organisation_id')
        .onRef('staff.id', '=', 'eligible.staff_id')
        .on('staff.is_active', '=', true),
    )
    .leftJoin('teams', (join) =>
      join
        .onRef('teams.organisation_id', '=', 'staff.organisation_id')
        .onRef('teams.id', '=', 'staff.team_id'),
    )
    .select(['staff.id as staffId', 'staff.name', 'email', 'language', 'teams.name as team'])
    .where('round_id', '=', roundId)
    .$if(teamId !== null, (query) => query.where('staff.team_id', 'in', withTeamsBelow(teams, teamId!)))
    .orderBy('teams.name')
    .orderBy('staff.name')
    .orderBy('email')
    .execute();
}
