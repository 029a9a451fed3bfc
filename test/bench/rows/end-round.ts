import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Release } from '../../../shared/features/surveys/release.ts';
import type { BenchPlace } from '../bench-place.ts';
import type { EndRoundOrder, RoundEnded } from '../end-round.process.ts';
import { fillLargeRound } from '../large-round.ts';
import { inSeconds, secondsOf } from '../measure.ts';
import type { BenchRow } from '../row.ts';

/** With the default heap, as an installation has it. */
async function endRoundApart(order: EndRoundOrder): Promise<RoundEnded> {
  const program = new URL('../end-round.process.ts', import.meta.url);
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  child.send(order);
  const [ended] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The process that ends the round exited with ${code}`);
    }),
  ])) as [RoundEnded];
  return ended;
}

async function endRoundOf(place: BenchPlace, groups: number) {
  const organisation = await place.openOrganisation(`end_round_${groups}`);
  const { connection, organisationId, bare } = organisation;
  const manifest = await fillLargeRound(organisation, { ballots: place.scaled(100_000), groups });
  const hashed = await secondsOf(() => bare.query('SELECT sha256(body) FROM survey_ballots'));
  const order = { address: connection, organisationId, now: `${manifest.closesOn}T23:00:00Z` };
  const ended = await endRoundApart(order);
  const { rows } = await bare.query<{ body: unknown }>('SELECT body FROM survey_releases');
  const { cells } = Release.parse(rows[0]?.body);
  return { ...ended, hashed, cells: cells.length, planned: groups * 40 };
}

const inWords = ({
  closing,
  releasing,
  mostMegabytes,
  progress,
  ...of
}: Awaited<ReturnType<typeof endRoundOf>>) =>
  `${of.cells} of ${of.planned} cells: ${inSeconds(closing + releasing)} (closing ${inSeconds(closing)}), never over ${mostMegabytes} MB, progress told ${progress} times`;

export const endRound: BenchRow = {
  name: 'end-round',
  what: 'a round of 100,000 ballots, 40 items, closed and released by its jobs: 2,000 cells in 50 groups, and 80,000 in 2,000',
  budget: '≤ 60 s, ≤ 1 GB',
  async run(place) {
    const fifty = await endRoundOf(place, 50);
    const many = await endRoundOf(place, place.scaled(2000));
    return {
      measured: `${inWords(fifty)}; ${inWords(many)}`,
      baseline: `SHA-256 of every ballot in PostgreSQL ${inSeconds(fifty.hashed)}`,
    };
  },
};
