import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type Invitation = {
  roundId: string;
  state: 'sealed' | 'closed' | 'released';
  opensOn: string;
  closesOn: string;
  /** Canonical text; its SHA-256 is the hash that everybody can compare. */
  manifest: string;
  manifestHash: string;
  cohortId: string;
};

/** The latest twelve. The same answer whether or not somebody voted: that is not known. */
export async function invitationsFor({ trx }: ReadScope, { staffId }: Session): Promise<Invitation[]> {
  const rows = await trx
    .selectFrom('survey_rounds as round')
    .innerJoin('survey_eligible as eligible', (join) =>
      join
        .onRef('eligible.organisation_id', '=', 'round.organisation_id')
        .onRef('eligible.round_id', '=', 'round.id')
        .on('eligible.staff_id', '=', staffId),
    )
    .select(['round.id', 'state', 'opens_on', 'closes_on', 'manifest', 'manifest_hash', 'cohort_id'])
    .where('state', 'in', ['sealed', 'closed', 'released'])
    .orderBy('opens_on', 'desc')
    .limit(12)
    .execute();
  return rows.map((row) => ({
    roundId: row.id,
    state: row.state as Invitation['state'],
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    manifest: row.manifest!,
    manifestHash: row.manifest_hash!,
    cohortId: row.cohort_id,
  }));
}
