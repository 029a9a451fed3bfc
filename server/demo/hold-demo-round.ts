import { randomBytes } from 'node:crypto';
import {
  boxAddress,
  type CommentBallot,
  encodeBallot,
  type ScoreBallot,
} from '../../shared/features/surveys/ballot.ts';
import type { Manifest } from '../../shared/features/surveys/manifest.ts';
import type { RoundPlan } from '../../shared/features/surveys/round.ts';
import type { Session } from '../auth/session.ts';
import { readIn, writeIn, writeUnclocked } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { loadSettings } from '../features/administration/load-settings.ts';
import { loadToday } from '../features/customers/today.ts';
import { shuffled } from '../features/surveys/ballot-mix.ts';
import { closeRound } from '../features/surveys/close-round.ts';
import { issueTokens } from '../features/surveys/issue-tokens.ts';
import { planRound } from '../features/surveys/plan-round.ts';
import { releaseRound } from '../features/surveys/release-round.ts';
import type { RoundKey } from '../features/surveys/round-keys.ts';
import { loadRoundToSeal, makeManifest, sealRound } from '../features/surveys/seal-round.ts';
import { type BallotSubmission, type OpenRound, takeBallot } from '../features/surveys/take-ballot.ts';
import { writeBallots } from '../features/surveys/write-ballots.ts';
import { blindedByNobody, cheapToken } from './cheap-token.ts';

/** `now` is the day on which it happens: a demonstration begins in the past. */
type Place = { database: Database; organisationId: string; now: Date };

export type DemoRound = {
  manifest: Manifest;
  manifestHash: string;
  keys: readonly RoundKey[];
  /** Everybody asked, with the cohort they answer in. */
  people: { staffId: string; cohortId: string }[];
};

export type DemoBallot = {
  cohortId: string;
  answers: ScoreBallot['answers'];
  /** By item. */
  comments: Record<string, string>;
};

export async function sealDemoRound(
  place: Place,
  { session, ballotUrl }: { session: Session; ballotUrl: string },
  plan: RoundPlan,
): Promise<DemoRound> {
  const { database, organisationId, now } = place;
  await writeIn(database, place, (scope) => planRound(session)(scope, plan));
  const { today, round } = await readIn(database, organisationId, async (scope) => {
    const today = await loadToday(scope, now);
    return { today, round: await loadRoundToSeal(scope, plan.id, today) };
  });
  const submitTo = new URL(`/ballots/${organisationId}/${plan.id}`, ballotUrl).href;
  const { manifest, keys, cohortOfTeam } = await makeManifest(round, { organisationId, submitTo });
  const { manifestHash } = await writeIn(database, place, (scope) =>
    sealRound(scope, { manifest, keys, cohortOfTeam, people: round.people, today }),
  );
  const people = round.people.map(({ id, teamId }) => ({
    ...{ staffId: id, cohortId: cohortOfTeam.get(teamId)! },
  }));
  return { manifest, manifestHash, keys, people };
}

/** To these people’s devices. What they blinded is gone once the round is over; a number like any other stands for it. */
export async function issueDemoTokens(
  { database, organisationId, now }: Place,
  { manifest, manifestHash }: DemoRound,
  people: readonly { staffId: string }[],
): Promise<void> {
  const issue = ({ staffId }: { staffId: string }) => {
    const comments = Object.fromEntries(
      manifest.commentKeys.map(({ itemId }) => [itemId, blindedByNobody()]),
    );
    return issueTokens(
      { database, person: { organisationId, staffId }, now },
      { roundId: manifest.roundId, manifestHash, blinded: { cohort: blindedByNobody(), comments } },
    );
  };
  await Promise.all(people.map(issue));
}

export async function castDemoBallots(
  { database, organisationId, now }: Place,
  round: DemoRound,
  ballots: readonly DemoBallot[],
): Promise<void> {
  const { open, today } = await readIn(database, organisationId, async (scope) => {
    const { timeZone } = await loadSettings(scope);
    return { open: openRound(round, timeZone), today: await loadToday(scope, now) };
  });
  const submissions = ballots.flatMap(({ cohortId, answers, comments }) => [
    submission(round, { cohortId }, { answers }),
    ...Object.entries(comments).map(([itemId, text]) => submission(round, { itemId }, { itemId, text })),
  ]);
  await writeBallots(database, shuffled(submissions.map((each) => takeBallot(open, each, today))));
}

function openRound({ manifest, manifestHash, keys }: DemoRound, timeZone: string): OpenRound {
  const publicKeys = new Map(keys.map(({ purpose, publicKey }) => [purpose, publicKey]));
  return { manifest, manifestHash, timeZone, publicKeys: { cohorts: publicKeys, comments: publicKeys } };
}

function submission(
  { manifestHash, keys }: DemoRound,
  of: { cohortId: string } | { itemId: string },
  said: Pick<ScoreBallot, 'answers'> | Pick<CommentBallot, 'itemId' | 'text'>,
): BallotSubmission {
  const purpose = 'cohortId' in of ? of.cohortId : of.itemId;
  const { message, signature } = cheapToken(keys.find((key) => key.purpose === purpose)!.privateKey);
  const body = encodeBallot({ manifestHash, nonce: randomBytes(32).toString('base64url'), ...said });
  return {
    ...boxAddress(of),
    token: message,
    signature,
    body: Buffer.from(body).toString('base64url'),
  };
}

export async function closeDemoRound(
  { database, organisationId, now }: Place,
  { manifest: { roundId } }: Pick<DemoRound, 'manifest'>,
): Promise<void> {
  await writeUnclocked(database, organisationId, async (scope) =>
    closeRound(scope, roundId, await loadToday(scope, now)),
  );
}

export async function releaseDemoRound(
  place: Place,
  { manifest: { roundId } }: Pick<DemoRound, 'manifest'>,
): Promise<void> {
  const { database, organisationId, now } = place;
  const today = await readIn(database, organisationId, (scope) => loadToday(scope, now));
  await releaseRound({ ...place, today, noteProgress: async () => {} }, roundId);
}
