import { randomBytes } from 'node:crypto';
import { closeRound } from '../../server/features/surveys/close-round.ts';
import { releaseRound } from '../../server/features/surveys/release-round.ts';
import { writeBallots } from '../../server/features/surveys/write-ballots.ts';
import { encodeBallot, type ScoreBallot } from '../../shared/features/surveys/ballot.ts';
import type { Manifest } from '../../shared/features/surveys/manifest.ts';
import type { Release } from '../../shared/features/surveys/release.ts';
import { dayIn } from '../../shared/time/day.ts';
import { nonce } from './surveys-round.ts';
import type { TestOrganisation } from './test-organisation.ts';

const timeZone = 'Asia/Shanghai';

type Sealed = { manifest: Manifest; manifestHash: string };

/** Ballots as they are once the mix has written them. As many people of their cohorts have fetched a token as there are. */
export async function dropBallots(
  organisation: TestOrganisation,
  round: Sealed,
  ballots: readonly { cohortId: string; answers: ScoreBallot['answers'] }[],
): Promise<void> {
  for (const [cohortId, own] of Map.groupBy(ballots, (ballot) => ballot.cohortId))
    await markIssued(organisation, round, { cohortId, people: own.length });
  await stuffBallots(organisation, round, ballots);
}

/** Without anybody’s token. */
export function stuffBallots(
  { database, organisationId, now }: TestOrganisation,
  { manifest: { roundId }, manifestHash }: Sealed,
  ballots: readonly { cohortId: string; answers: ScoreBallot['answers'] }[],
): Promise<void> {
  return writeBallots(
    database,
    ballots.map(({ cohortId, answers }) => ({
      ...{ organisationId, roundId, tokenHash: randomBytes(32), box: { kind: 'scores', cohortId } },
      ...{ cameOn: dayIn(now, timeZone), timeZone },
      body: Buffer.from(encodeBallot({ manifestHash, answers, nonce: nonce() })),
    })),
  );
}

/** Of those who have none yet, as far as they go. */
export async function markIssued(
  organisation: TestOrganisation,
  { manifest: { roundId } }: Pick<Sealed, 'manifest'>,
  { cohortId, people }: { cohortId: string; people: number },
): Promise<void> {
  await organisation.write(({ trx }) =>
    trx
      .updateTable('survey_eligible')
      .set({ issued_for: randomBytes(32) })
      .where('round_id', '=', roundId)
      .where('staff_id', 'in', (eb) =>
        eb
          .selectFrom('survey_eligible')
          .select('staff_id')
          .where('round_id', '=', roundId)
          .where('cohort_id', '=', cohortId)
          .where('issued_for', 'is', null)
          .limit(people),
      )
      .execute(),
  );
}

export function dropComments(
  { database, organisationId, now }: TestOrganisation,
  { manifest: { roundId }, manifestHash }: Sealed,
  { itemId, texts }: { itemId: string; texts: readonly string[] },
): Promise<void> {
  return writeBallots(
    database,
    texts.map((text) => ({
      ...{ organisationId, roundId, tokenHash: randomBytes(32), box: { kind: 'comments', itemId } },
      ...{ cameOn: dayIn(now, timeZone), timeZone },
      body: Buffer.from(encodeBallot({ manifestHash, itemId, text, nonce: nonce() })),
    })),
  );
}

/** What the two jobs do, one after the other. */
export async function closeAndRelease(
  organisation: TestOrganisation,
  { manifest: { roundId } }: { manifest: Pick<Manifest, 'roundId'> },
): Promise<Release | null> {
  const { database, organisationId, now } = organisation;
  const today = dayIn(now, timeZone);
  await organisation.write((scope) => closeRound(scope, roundId, today));
  const parts = { database, organisationId, now, today, noteProgress: async () => {} };
  const released = await releaseRound(parts, roundId);
  return released && 'release' in released ? released.release : null;
}
