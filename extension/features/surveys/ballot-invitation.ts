import type { EarlierActions, FollowUp } from '../../../shared/features/surveys/action.ts';
import { sha256 } from '../../../shared/features/surveys/hash.ts';
import { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { BallotBox } from './ballot-box.ts';
import type { BallotRecord, BallotStore } from './ballot-record.ts';
import { fetchTime, laterBy, type Moments } from './ballot-times.ts';

export type BallotInvitation = {
  roundId: string;
  manifest: string;
  manifestHash: string;
  cohortId: string;
  before: EarlierActions | null;
  followUp: FollowUp | null;
};

export type InvitationPlace = Moments & {
  store: BallotStore;
  box: Pick<BallotBox, 'published'>;
  staffId: string;
};

/**
 * Pins a round the first time it is seen. It must be what its hash says, and what the box shows to everybody who asks it
 * without a name; a round that is another later on is not answered.
 */
export async function acceptInvitation(invitation: BallotInvitation, place: InvitationPlace): Promise<void> {
  const { store, box, staffId } = place;
  const pinned = await store.get(invitation.roundId);
  if (pinned) {
    const isAnother = pinned.manifestHash !== invitation.manifestHash && !pinned.tokens;
    await store.change(invitation.roundId, () => ({
      before: invitation.before,
      followUp: invitation.followUp,
      ...(isAnother && { holder: 'altered' }),
    }));
    return;
  }
  const manifest = Manifest.parse(JSON.parse(invitation.manifest));
  const everybodys = await box.published(manifest.submitTo, 'manifest');
  const isWhole =
    everybodys === invitation.manifest &&
    manifest.roundId === invitation.roundId &&
    manifest.cohorts.some(({ id }) => id === invitation.cohortId) &&
    (await sha256(invitation.manifest)) === invitation.manifestHash;
  const record: BallotRecord = {
    roundId: invitation.roundId,
    staffId,
    manifest,
    manifestHash: invitation.manifestHash,
    cohortId: invitation.cohortId,
    holder: isWhole ? 'nobody' : 'altered',
    fetchAt: fetchTime(manifest.opensOn, place),
    isLate: false,
    blinded: null,
    tokens: null,
    draft: { answers: {}, comments: {} },
    parts: [],
    lookAt: laterBy(240, place),
    outcome: null,
    isReminding: true,
    before: invitation.before,
    followUp: invitation.followUp,
    hiddenOn: null,
  };
  await store.add(record);
}
