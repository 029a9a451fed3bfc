import { performance } from 'node:perf_hooks';
import { blindedByNobody } from '../../../server/demo/cheap-token.ts';
import { issueTokens } from '../../../server/features/surveys/issue-tokens.ts';
import { percentile } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { sealBenchRound } from '../sealed-bench-round.ts';
import { seedHistories } from '../seed-histories.ts';
import { startSignedInServer } from '../signed-in-server.ts';
import { timedLoad } from '../timed-load.ts';

export const tokenIssuing: BenchRow = {
  name: 'token-issuing',
  what: 'tokens of a round issued behind `sync.card`, each with one for comments',
  budget: 'the card no slower',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const organisation = await place.openOrganisation('token_issuing');
    const { bare, database, organisationId } = organisation;
    await seedHistories(organisation, 1000);
    const { manifest, manifestHash, cohortOf } = await sealBenchRound(organisation, place.scaled(20_000));
    const { rows } = await bare.query<{ id: string }>('SELECT id FROM customers ORDER BY id LIMIT 100');
    const server = await startSignedInServer(organisation, opened);
    const urls = rows.map(({ id }) => server.queryUrl('sync.card', { customerId: id }));
    for (const url of urls) await fetch(url, { headers: server.headers });

    const people = [...cohortOf.keys()];
    let issued = 0;
    const issue = async (staffId: string) => {
      const blinded = { cohort: blindedByNobody(), comments: { change: blindedByNobody() } };
      const request = { roundId: manifest.roundId, manifestHash, blinded };
      await issueTokens({ database, person: { organisationId, staffId }, now: new Date() }, request);
      issued += 1;
    };
    // As many readers as a busy team has at one moment.
    const reading = { callers: 2, seconds: place.scaled(20), urls, headers: server.headers };
    const alone = await timedLoad(reading);
    let isOver = false;
    const start = performance.now();
    const issuing = Array.from({ length: 4 }, async () => {
      for (let next = people.pop(); next && !isOver; next = people.pop()) await issue(next);
    });
    const beside = await timedLoad(reading);
    isOver = true;
    await Promise.all(issuing);
    const rate = issued / ((performance.now() - start) / 1000);
    const p95 = (times: readonly number[]) => `p95 ${percentile(times, 0.95).toFixed(1)} ms`;
    return {
      measured: `${rate.toFixed(0)} people/s (100,000 would take ${(100_000 / rate / 60).toFixed(1)} min); card ${p95(beside.times)}`,
      baseline: `card without issuing ${p95(alone.times)}`,
    };
  },
};
