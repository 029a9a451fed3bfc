import type { FollowUp } from '../../../shared/features/surveys/action.ts';
import { instrumentFor } from '../../../shared/features/surveys/instrument-for.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { resultsAddress } from '../../../shared/features/surveys/results-address.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { SendingPace } from './ballot-parts.ts';
import type { BallotDraft, BallotPart, BallotRecord } from './ballot-record.ts';

/** What the ballot’s page shows. Tokens stay with the device. */
export type BallotView = {
  roundId: string;
  /** With the questionnaire as it is asked in this person’s cohort. */
  manifest: Pick<
    Manifest,
    'instrument' | 'title' | 'opensOn' | 'closesOn' | 'minimumGroup' | 'audience' | 'cohorts'
  >;
  manifestHash: string;
  /** How many share this person’s key. */
  eligible: number;
  phase: 'before' | 'open' | 'closed';
  /** Behind a link the ballot is weaker, and its page says so. */
  surface: 'extension' | 'phone';
  parts: Pick<BallotPart, 'box' | 'commitment' | 'state' | 'sendAt'>[];
  followUp: FollowUp | null;
  /** Null where no server is known that could show them. */
  resultsAt: string | null;
} & Pick<BallotRecord, 'holder' | 'isLate' | 'draft' | 'outcome' | 'before'>;

/** What the page asks of the device. Refusals reject. */
export type BallotSource = {
  watch(onView: (view: BallotView | null) => void): () => void;
  save(roundId: string, draft: BallotDraft): Promise<void>;
  submit(roundId: string, pace: SendingPace): Promise<void>;
  /** Looks now whether the ballots were taken or counted. */
  look(roundId: string): Promise<void>;
};

export function ballotView(
  record: BallotRecord,
  today: Day,
  { surface, serverUrl }: Pick<BallotView, 'surface'> & { serverUrl: string | null },
): BallotView {
  const { roundId, manifest, manifestHash, cohortId, holder, isLate, draft, outcome, parts, before } = record;
  const { title, opensOn, closesOn, minimumGroup, audience, cohorts } = manifest;
  return {
    ...{ roundId, surface, manifestHash, holder, isLate, draft, outcome, before },
    manifest: {
      instrument: instrumentFor(manifest, cohortId),
      title,
      opensOn,
      closesOn,
      minimumGroup,
      audience,
      cohorts,
    },
    eligible: cohorts.find(({ id }) => id === cohortId)?.eligible ?? 0,
    phase: today < opensOn ? 'before' : today > closesOn || outcome ? 'closed' : 'open',
    followUp: record.followUp ?? null,
    resultsAt: serverUrl && resultsAddress(serverUrl, roundId),
    parts: parts.map(({ box, commitment, state, sendAt }) => ({ box, commitment, state, sendAt })),
  };
}

/** The round that is open, else the next to open, else the last that was. */
export function currentBallot(records: readonly BallotRecord[], today: Day): BallotRecord | null {
  const latestFirst = [...records].sort((a, b) => (a.manifest.opensOn < b.manifest.opensOn ? 1 : -1));
  const isOpen = ({ manifest, outcome }: BallotRecord) =>
    !outcome && manifest.opensOn <= today && manifest.closesOn >= today;
  return latestFirst.find(isOpen) ?? latestFirst[0] ?? null;
}
