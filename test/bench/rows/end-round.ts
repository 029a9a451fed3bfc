import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { Release } from '../../../shared/features/surveys/release.ts';
import type { BenchPlace } from '../bench-place.ts';
import type { EndRoundOrder, RoundEnded } from '../end-round.process.ts';
import { fillLargeRound, type LargeRound } from '../large-round.ts';
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

/** What whoever asked for the release saw of it, read ten times a second. */
async function watchProgress(bare: pg.Pool, ended: Promise<unknown>): Promise<Set<number>> {
  const seen = new Set<number>();
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  ended.then(over, over);
  while (!isOver) {
    const { rows } = await bare.query<{ progress: number }>('SELECT progress FROM reckonings');
    for (const { progress } of rows) seen.add(progress);
    await setTimeout(100);
  }
  return seen;
}

async function endRoundOf(place: BenchPlace, { groups, few }: Pick<LargeRound, 'groups' | 'few'>) {
  const organisation = await place.openOrganisation(`end_round_${groups}_${few.ballots}`);
  const { connection, organisationId, bare } = organisation;
  const manifest = await fillLargeRound(organisation, {
    ...{ ballots: place.scaled(100_000), groups, few },
  });
  const hashed = await secondsOf(() => bare.query('SELECT sha256(body) FROM survey_ballots'));
  const order = { address: connection, organisationId, now: `${manifest.closesOn}T23:00:00Z` };
  const ending = endRoundApart(order);
  const seen = await watchProgress(bare, ending);
  const ended = await ending;
  const { rows } = await bare.query<{ body: unknown }>('SELECT body FROM survey_releases');
  const { cells } = Release.parse(rows[0]?.body);
  return { ...ended, hashed, steps: seen.size, cells: cells.length, planned: groups * 40 };
}

const inWords = ({ closing, releasing, mostMegabytes, ...of }: Awaited<ReturnType<typeof endRoundOf>>) =>
  `${of.cells} of ${of.planned} cells: ${inSeconds(closing + releasing)} (closing ${inSeconds(closing)}), ${inSeconds(of.cpu)} of CPU beside PostgreSQL’s, never over ${mostMegabytes} MB, progress seen at ${of.steps} values`;

export const endRound: BenchRow = {
  name: 'end-round',
  what: 'a round of 100,000 ballots, 40 items, closed and released by its jobs: 2,000 cells in 50 groups, 80,000 in 2,000, and the same with every ninth team silent',
  budget: '≤ 60 s, ≤ 1 GB',
  async run(place) {
    const few = { every: 10, ballots: 5 };
    const fifty = await endRoundOf(place, { groups: 50, few });
    const many = await endRoundOf(place, { groups: place.scaled(2000), few });
    const silent = await endRoundOf(place, { groups: place.scaled(2000), few: { every: 9, ballots: 0 } });
    return {
      measured: [fifty, many, silent].map(inWords).join('; '),
      baseline: `SHA-256 of every ballot in PostgreSQL ${inSeconds(fifty.hashed)}`,
    };
  },
};
