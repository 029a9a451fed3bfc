import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { roundsFor } from './round-store.ts';

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
export async function invitationsFor(scope: ReadScope, session: Session): Promise<Invitation[]> {
  const rows = await roundsFor(scope, session)
    .select(['round.id', 'state', 'opens_on', 'closes_on', 'manifest', 'manifest_hash', 'cohort_id'])
    .where('state', 'in', ['sealed', 'closed', 'released'])
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
