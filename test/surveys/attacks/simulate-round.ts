import { createHash, randomInt } from 'node:crypto';
import { openDatabase } from '../../../server/db/open-database.ts';
import { writeUnclocked } from '../../../server/db/organisation-scope.ts';
import { rewriteTables } from '../../../server/db/rewrite-tables.ts';
import { blindedByNobody, cheapToken } from '../../../server/demo/cheap-token.ts';
import { closeRound } from '../../../server/features/surveys/close-round.ts';
import { issueTokens } from '../../../server/features/surveys/issue-tokens.ts';
import { openBallotBox } from '../../../server/features/surveys/open-ballot-box.ts';
import { tablesOfBallots } from '../../../server/features/surveys/rewrite-ballot-files.ts';
import { takeBallot } from '../../../server/features/surveys/take-ballot.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { scoreSubmission } from '../../support/surveys-round.ts';
import type { AttackPlace } from './attack-place.ts';
import { type OpenMix, realMix } from './ballot-boxes.ts';
import { copyDatabase, type DatabaseCopy } from './database-copy.ts';
import { type SealedPeople, sealPeople } from './simulated-people.ts';
import { walSince } from './wal.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

type Visit = { person: string; asksAt: number; sendsAt: number };

/** Token the day before, by itself; the ballot within a day of answering: what the extension does. */
const ahead = (person: string, opens: number): Visit => {
  const answersAt = opens + randomInt(12 * day);
  return { person, asksAt: opens - day + randomInt(16 * 60 * minute), sendsAt: answersAt + randomInt(day) };
};

/** The defence switched off: token and ballot within five minutes. A page on a phone could not do better. */
export const inOneSitting = (person: string, opens: number): Visit => {
  const asksAt = opens + randomInt(13 * day);
  return { person, asksAt, sendsAt: asksAt + 5 * minute };
};

/** A link that is opened on one day and answered on another. */
export const onAnotherDay = (person: string, opens: number): Visit => ({
  person,
  asksAt: opens + randomInt(6 * day),
  sendsAt: opens + 7 * day + randomInt(6 * day),
});

/** What somebody with everything has, and the truth that they want. */
export type SimulatedRound = SealedPeople & {
  /** One copy a day while the round was open, the last at its end. */
  daily: DatabaseCopy[];
  after: DatabaseCopy;
  wal: Buffer;
  /** Where it begins in the log. */
  begunAt: string;
  /** Who cast a ballot, by the ballot’s hash. */
  truth: Map<string, string>;
};

type RoundHabits = {
  visit: (person: string, opens: number) => Visit;
  openMix: OpenMix;
  close: (place: AttackPlace, roundId: string) => Promise<void>;
};

export async function simulateRound(
  place: AttackPlace,
  count: number,
  { visit = ahead, openMix = realMix, close = closeAndRewrite }: Partial<RoundHabits> = {},
): Promise<SimulatedRound> {
  const { organisation, owner, key } = place;
  const { database, organisationId } = organisation;
  const { rows: begun } = await owner.query<{ lsn: string }>('SELECT pg_current_wal_lsn() AS lsn');
  const begunAt = begun[0]!.lsn;
  const sealed = await sealPeople(place, count);
  const { manifest, manifestHash, cohortOf } = sealed;
  const { roundId } = manifest;
  const opens = Date.parse(`${manifest.opensOn}T00:00:00+08:00`);
  const now = () => organisation.now;
  const mix = openMix(database, now);
  const box = openBallotBox({ database, mix: { ...mix, empty: mix.stop }, now });
  const truth = new Map<string, string>();
  const daily: DatabaseCopy[] = [];

  const ask = (staffId: string) => {
    const blinded = { cohort: blindedByNobody(), comments: { change: blindedByNobody() } };
    return issueTokens(
      { database, person: { organisationId, staffId }, now: now() },
      { roundId, manifestHash, blinded },
    );
  };
  const send = async (person: string) => {
    const token = { cohortId: cohortOf.get(person)!, cohort: cheapToken(key.privateKey) };
    const submission = scoreSubmission(token, manifestHash, { meaning: 1 + randomInt(5) });
    truth.set(ballotName(Buffer.from(submission.body, 'base64url')), person);
    const round = (await box.openRound(organisationId, roundId))!;
    mix.add(takeBallot(round, submission, round.today));
  };
  const visits = [...cohortOf.keys()].map((person) => visit(person, opens));
  const events = [
    ...visits.map(({ person, asksAt }) => ({ at: asksAt, happens: () => ask(person) })),
    ...visits.map(({ person, sendsAt }) => ({ at: sendsAt, happens: () => send(person) })),
    // Everybody works with Kith until the end; who came for the survey alone was last seen then.
    ...visits.map(({ person, asksAt }) => {
      const at = visit === inOneSitting ? asksAt + 1 : opens + 13 * day + randomInt(day / 2);
      return { at, happens: () => seeDevice(place, person, new Date(at)) };
    }),
    ...Array.from({ length: 14 }, (_, past) => ({
      at: opens + (past + 1) * day + 15 * minute,
      happens: async () => void daily.push(await copyDatabase(owner, roundId)),
    })),
  ].sort((a, b) => a.at - b.at);
  for (const { at, happens } of events) {
    // The mix’s clock has struck since what came before, and just now.
    organisation.now = new Date(Math.min(at, organisation.now.getTime() + 10 * minute));
    await mix.writeDue();
    organisation.now = new Date(at);
    await mix.writeDue();
    await happens();
  }
  await mix.stop();
  await close(place, roundId);
  const after = await copyDatabase(owner, roundId);
  const wal = await walSince(owner, begunAt);
  return { ...sealed, daily, after, wal, begunAt, truth };
}

/** As the job does it. */
export async function closeAndRewrite({ organisation, owner }: AttackPlace, roundId: string): Promise<void> {
  const { database, organisationId, now } = organisation;
  const today = dayIn(now, 'Asia/Shanghai');
  await writeUnclocked(database, organisationId, (scope) => closeRound(scope, roundId, today));
  if (!(await rewriteTables(openDatabase(owner), tablesOfBallots)))
    throw new Error('the files were not rewritten');
}

/** The defence switched off: ballots stay where and as they were written. */
export async function closeNothing(): Promise<void> {}

/** How a ballot is called that one knows from elsewhere: by its commitment. */
export const ballotName = (body: Buffer) => createHash('sha256').update(body).digest('hex');

async function seeDevice({ organisation, owner }: AttackPlace, person: string, at: Date): Promise<void> {
  await owner.query('UPDATE devices SET last_seen_at = $3 WHERE organisation_id = $1 AND id = $2', [
    organisation.organisationId,
    person,
    at,
  ]);
}
