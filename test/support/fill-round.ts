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

/** Ballots as they are once the mix has written them; no tokens, which are the listener’s concern. */
export function dropBallots(
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
