import { dayIn } from '../../../shared/time/day.ts';
import { readIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import type { BallotBox } from './ballot-listener.ts';
import type { BallotMix } from './ballot-mix.ts';
import { lookUpOnce } from './look-up-once.ts';
import { publishedText } from './published-text.ts';
import { publicKeyFrom } from './round-keys.ts';
import { loadSealedRound } from './store.ts';
import type { OpenRound } from './take-ballot.ts';

const roundMilliseconds = 10_000;
/** A list of what was taken is as long as there are ballots, and every device fetches it again and again. */
const textMilliseconds = 1000;

/** The box of one process. A round is looked up once in ten seconds, however many ballots come for it, and what it publishes once a second. */
export function openBallotBox({
  database,
  mix,
  now,
}: {
  database: Database;
  mix: BallotMix;
  now: () => Date;
}): BallotBox {
  // A round that takes none is kept too: ballots for it cost no more than others.
  const roundOnce = lookUpOnce<{ round: OpenRound | null }>(roundMilliseconds, now);
  const textOnce = lookUpOnce<string>(textMilliseconds, now);

  async function load(organisationId: string, roundId: string): Promise<OpenRound | null> {
    return readIn(database, organisationId, async (scope) => {
      const round = await loadSealedRound(scope, roundId).catch(() => null);
      if (round?.state !== 'sealed') return null;
      const { manifest, manifestHash } = round;
      const { timeZone } = await loadSettings(scope);
      const publicKeys = {
        cohorts: new Map(manifest.cohorts.map(({ id, publicKey }) => [id, publicKeyFrom(publicKey)])),
        comments: new Map(
          manifest.commentKeys.map(({ itemId, publicKey }) => [itemId, publicKeyFrom(publicKey)]),
        ),
      };
      return { manifest, manifestHash, publicKeys, timeZone };
    });
  }

  return {
    mix,
    async openRound(organisationId, roundId) {
      const kept = await roundOnce(`${organisationId} ${roundId}`, async () => ({
        round: await load(organisationId, roundId),
      }));
      const round = kept?.round;
      return round ? { ...round, today: dayIn(now(), round.timeZone) } : null;
    },
    published: (organisationId, roundId, what) =>
      textOnce(`${organisationId} ${roundId} ${what}`, () =>
        readIn(database, organisationId, (scope) => publishedText(scope, roundId, what)),
      ),
  };
}
