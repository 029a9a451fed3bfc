import { createServer, type IncomingHttpHeaders } from 'node:http';
import { pino } from 'pino';
import type { Database } from '../../server/db/schema.ts';
import { ballotListener } from '../../server/features/surveys/ballot-listener.ts';
import { openBallotMix } from '../../server/features/surveys/ballot-mix.ts';
import { openBallotBox } from '../../server/features/surveys/open-ballot-box.ts';
import { writeBallots } from '../../server/features/surveys/write-ballots.ts';
import { listenLocally } from './listen-locally.ts';

/** The origin that ballots go to, on a free port, and what each of them said of its sender. */
export async function takeBallots(database: Database, now: () => Date) {
  const headers: IncomingHttpHeaders[] = [];
  const mix = openBallotMix((ballots) => writeBallots(database, ballots), {
    ...{ log: pino({ enabled: false }), now },
  });
  const listen = ballotListener(openBallotBox({ database, mix, now }));
  const box = await listenLocally(
    createServer((request, response) => {
      if (request.method === 'POST') headers.push(request.headers);
      listen(request, response);
    }),
  );
  return {
    url: box.url,
    mix,
    headers,
    stop: async () => {
      await box.stop();
      await mix.stop();
    },
  };
}
