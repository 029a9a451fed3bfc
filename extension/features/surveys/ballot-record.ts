import { z } from 'zod';
import { EarlierActions, FollowUp } from '../../../shared/features/surveys/action.ts';
import { ScoreBallot } from '../../../shared/features/surveys/ballot.ts';
import { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { Day, Instant } from '../../../shared/time/instant.ts';

const Hash = z.string().length(64);
const Token = z.object({ message: z.string(), signature: z.string() });
const Blinded = z.object({ message: z.string(), blinded: z.string(), inverse: z.string() });

/** What somebody has answered so far, saved on the device alone. */
export const BallotDraft = z.object({
  answers: ScoreBallot.shape.answers,
  comments: z.record(z.string(), z.string()),
});
export type BallotDraft = z.infer<typeof BallotDraft>;

/** The scores or one comment, sealed and on its way by itself. */
export const BallotPart = z.object({
  /** `scores`, or the id of the item commented on. */
  box: z.string(),
  /** The padded ballot, base64url. */
  body: z.string(),
  /** SHA-256 of the padded ballot: the receipt. */
  commitment: Hash,
  /** Receipts of what was sent before and is replaced by this. */
  replaces: z.array(Hash),
  state: z.enum(['waiting', 'sent', 'taken']),
  /** When it is sent, or sent again. */
  sendAt: Instant,
});
export type BallotPart = z.infer<typeof BallotPart>;

export const BallotOutcome = z.object({
  state: z.enum(['counted', 'earlier-counted', 'missing', 'wrong-count', 'not-answered']),
  eligible: z.number(),
  counted: z.number(),
  root: Hash,
});
export type BallotOutcome = z.infer<typeof BallotOutcome>;

/** All that a device keeps of one round, under the hash it was first shown. */
export const BallotRecord = z.object({
  roundId: z.uuid(),
  staffId: z.string(),
  manifest: Manifest,
  manifestHash: Hash,
  cohortId: z.uuid(),
  /**
   * Where the person’s only token is; `altered` when the round is not the one everybody else is shown, `replaced` when
   * the link that led here opens nothing any more.
   */
  holder: z.enum(['nobody', 'here', 'elsewhere', 'altered', 'replaced']),
  fetchAt: Instant,
  /** Fetched on a day on which it could also be used. */
  isLate: z.boolean(),
  /** Kept before it is sent, so that the same request can be repeated. */
  blinded: z.object({ cohort: Blinded, comments: z.record(z.string(), Blinded) }).nullable(),
  tokens: z.object({ cohort: Token, comments: z.record(z.string(), Token) }).nullable(),
  draft: BallotDraft,
  parts: z.array(BallotPart),
  /** When it next looks at what the box publishes; everybody’s device does, whether they answered or not. */
  lookAt: Instant,
  outcome: BallotOutcome.nullable(),
  isReminding: z.boolean(),
  /** Came with the invitation and is renewed with it. */
  before: EarlierActions.nullable(),
  /** Once its results are out; comes and is renewed in the same way. Records of before this was kept have none. */
  followUp: FollowUp.nullish(),
  /** The day it was put off on. */
  hiddenOn: Day.nullable(),
});
export type BallotRecord = z.infer<typeof BallotRecord>;

/** Where a device keeps them. A change reads and writes at once: a page and the background both make them. */
export type BallotStore = {
  get(roundId: string): Promise<BallotRecord | null>;
  add(record: BallotRecord): Promise<void>;
  change(roundId: string, change: (record: BallotRecord) => Partial<BallotRecord>): Promise<void>;
};
