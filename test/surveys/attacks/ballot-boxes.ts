import { pino } from 'pino';
import type { Database } from '../../../server/db/schema.ts';
import {
  type BallotMix,
  openBallotMix,
  type WaitingBallot,
} from '../../../server/features/surveys/ballot-mix.ts';
import { writeBallots } from '../../../server/features/surveys/write-ballots.ts';

export type OpenMix = (database: Database, now: () => Date) => Pick<BallotMix, 'add' | 'writeDue' | 'stop'>;

/** As the program composes it. */
export const realMix: OpenMix = (database, now) =>
  openBallotMix((ballots) => writeBallots(database, ballots), { log: pino({ enabled: false }), now });

/** The defence switched off: every ballot is written as it comes. */
export const noMix: OpenMix = (database) => {
  let arrived: WaitingBallot[] = [];
  const writeDue = async () => {
    const batch = arrived;
    arrived = [];
    for (const ballot of batch) await writeBallots(database, [ballot]);
  };
  return { add: (ballot) => arrived.push(ballot), writeDue, stop: writeDue };
};
