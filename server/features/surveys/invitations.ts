import type { EarlierActions, FollowUp } from '../../../shared/features/surveys/action.ts';
import { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { earlierActions, followUpsOf } from './follow-ups.ts';
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
  /** What was done since the round before it. */
  before: EarlierActions | null;
  /** Once its results are out. */
  followUp: FollowUp | null;
};

/** The latest twelve. The same answer whether or not somebody voted: that is not known. */
export async function invitationsFor(scope: ReadScope, session: Session): Promise<Invitation[]> {
  const rows = await roundsFor(scope, session)
    .select(['round.id', 'state', 'opens_on', 'closes_on', 'manifest', 'manifest_hash', 'cohort_id'])
    .where('state', 'in', ['sealed', 'closed', 'released'])
    .execute();
  const followUps = await followUpsOf(
    scope,
    rows.filter(({ state }) => state === 'released').map(({ id }) => id),
  );
  const invitations: Invitation[] = [];
  for (const row of rows)
    invitations.push({
      roundId: row.id,
      state: row.state as Invitation['state'],
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      manifest: row.manifest!,
      manifestHash: row.manifest_hash!,
      cohortId: row.cohort_id,
      before:
        row.state === 'sealed'
          ? await earlierActions(scope, session, Manifest.parse(JSON.parse(row.manifest!)))
          : null,
      followUp: followUps.get(row.id) ?? null,
    });
  return invitations;
}
