import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { cheapToken } from '../../../server/demo/cheap-token.ts';
import { ballotListener } from '../../../server/features/surveys/ballot-listener.ts';
import { openBallotMix } from '../../../server/features/surveys/ballot-mix.ts';
import { openBallotBox } from '../../../server/features/surveys/open-ballot-box.ts';
import { writeBallots } from '../../../server/features/surveys/write-ballots.ts';
import { listenLocally } from '../../support/listen-locally.ts';
import { scoreSubmission } from '../../support/surveys-round.ts';
import { keepAlivePost } from '../keep-alive-post.ts';
import { percentile } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { sealBenchRound } from '../sealed-bench-round.ts';
import { timedLoad } from '../timed-load.ts';
import type { TimedLoad } from '../timed-load.worker.ts';

const twoDays = 2 * 86_400_000;

export const ballots: BenchRow = {
  name: 'ballots',
  what: 'ballots accepted over HTTP, 32 at once, and written',
  budget: '≥ 1,500/s, p99 ≤ 200 ms, of 64 at once one counts',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const organisation = await place.openOrganisation('ballots');
    const { database, bare, organisationId } = organisation;
    const { manifest, manifestHash, key } = await sealBenchRound(organisation, 1000);
    const { roundId } = manifest;
    const now = () => new Date(Date.now() + twoDays);
    const mix = openBallotMix((batch) => writeBallots(database, batch), { log: pino(), now });
    opened.defer(mix.stop);
    const some = () =>
      JSON.stringify(
        scoreSubmission(
          { cohortId: manifest.cohorts[0]!.id, cohort: cheapToken(key.privateKey) },
          manifestHash,
          { meaning: 4, rules: 2, recommend: 9 },
        ),
      );
    const bodies = Array.from({ length: place.scaled(3000) }, some);
    const load = { callers: 32, seconds: place.scaled(10) };

    const kith = await listen(ballotListener(openBallotBox({ database, mix, now })), opened);
    const postTo = `${kith}/ballots/${organisationId}/${roundId}`;
    const measured = await timedLoad({ ...load, postTo, bodies });
    await mix.empty();
    const countOf = async () =>
      (await bare.query('SELECT 1 FROM survey_ballots WHERE round_id = $1', [roundId])).rows.length;
    const before = await countOf();
    const client = keepAlivePost();
    opened.defer(client.close);
    const once = some();
    await Promise.all(Array.from({ length: 64 }, () => client.send(postTo, once)));
    await mix.empty();
    const counted = (await countOf()) - before;

    const bareUrl = await listen((request, response) => {
      void text(request).then(() => response.end('{"taken":true}'));
    }, opened);
    const baseline = await timedLoad({ ...load, postTo: bareUrl, bodies });
    return {
      measured: `${inWords(measured)}; ${before} of ${bodies.length} kept, of 64 at once ${counted}`,
      baseline: `a bare server that reads as much: ${inWords(baseline)}`,
    };
  },
};

const inWords = ({ rate, times }: TimedLoad) =>
  `${rate.toFixed(0)}/s, p99 ${percentile(times, 0.99).toFixed(0)} ms`;

async function listen(listener: RequestListener, opened: AsyncDisposableStack): Promise<string> {
  const { url, stop } = await listenLocally(createServer(listener));
  opened.defer(stop);
  return url;
}
