import { createServer, type RequestListener } from 'node:http';
import { ballotListener } from '../../../server/features/surveys/ballot-listener.ts';
import { openBallotBox } from '../../../server/features/surveys/open-ballot-box.ts';
import { listenLocally } from '../../support/listen-locally.ts';
import type { AttackPlace } from './attack-place.ts';
import { type OpenMix, realMix } from './ballot-boxes.ts';
import type { SealedPeople } from './simulated-people.ts';

/** The listener as the program composes it, or behind something that should not be there. */
export async function openListeningBox(
  { organisation }: AttackPlace,
  { manifest: { roundId, organisationId, opensOn } }: SealedPeople,
  {
    openMix = realMix,
    behind = (listener) => listener,
  }: { openMix?: OpenMix; behind?: (listener: RequestListener) => RequestListener } = {},
) {
  const { database } = organisation;
  organisation.now = new Date(`${opensOn}T10:00:00+08:00`);
  const now = () => organisation.now;
  const mix = openMix(database, now);
  const listener = behind(ballotListener(openBallotBox({ database, mix: { ...mix, empty: mix.stop }, now })));
  const server = await listenLocally(createServer(listener));
  const url = `${server.url}/ballots/${organisationId}/${roundId}`;
  return {
    async send(submission: object, headers: Record<string, string> = {}) {
      const { status } = await fetch(url, { method: 'POST', body: JSON.stringify(submission), headers });
      return status;
    },
    read: async (what: 'taken' | 'closing') => (await fetch(`${url}/${what}`)).json() as Promise<unknown>,
    async close() {
      await mix.stop();
      await server.stop();
    },
  };
}
