import { dayIn } from '../../../shared/time/day.ts';
import { readIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import type { BallotBox } from './ballot-listener.ts';
import type { BallotMix } from './ballot-mix.ts';
import { publishedText } from './published-text.ts';
import { publicKeyFrom } from './round-keys.ts';
import { loadSealedRound } from './store.ts';
import type { OpenRound } from './take-ballot.ts';

const keptMilliseconds = 10_000;

/** The box of one process. A round is looked up once in ten seconds, however many ballots come for it. */
export function openBallotBox({
  database,
  mix,
  now,
}: {
  database: Database;
  mix: BallotMix;
  now: () => Date;
}): BallotBox {
  type Kept = { at: number; round: OpenRound | null };
  const rounds = new Map<string, Kept>();

  async function load(organisationId: string, roundId: string): Promise<Kept['round']> {
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
      const key = `${organisationId} ${roundId}`;
      let kept = rounds.get(key);
      if (!kept || now().getTime() - kept.at > keptMilliseconds) {
        kept = { at: now().getTime(), round: await load(organisationId, roundId) };
        rounds.set(key, kept);
      }
      return kept.round && { ...kept.round, today: dayIn(now(), kept.round.timeZone) };
    },
    published: (organisationId, roundId, what) =>
      readIn(database, organisationId, (scope) => publishedText(scope, roundId, what)),
  };
}
