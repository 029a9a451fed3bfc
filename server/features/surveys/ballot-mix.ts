import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';

/** A ballot that was let in: under the hash of its token, so that the same token again replaces it. */
export type WaitingBallot = {
  organisationId: string;
  roundId: string;
  tokenHash: Buffer;
  /** Either a cohort’s score ballot or a comment. */
  box: { kind: 'scores'; cohortId: string } | { kind: 'comments'; itemId: string };
  body: Buffer;
};

export type BallotMix = {
  add(ballot: WaitingBallot): void;
  /** Writes what waits, however few they are. */
  empty(): Promise<void>;
  stop(): Promise<void>;
};

/** Fewer wait for company until the day is over or the process stops. */
export const smallestBatch = 8;
const largestBatch = 512;
const everyMilliseconds = 10 * 60 * 1000;

/**
 * Ballots wait in memory and are written in shuffled batches, so that no row, and no line of PostgreSQL’s own log, tells when one came or after
 * which. A process that is killed loses those that wait: a device keeps its ballot and sends it again until it is among those taken.
 */
export function openBallotMix(
  write: (ballots: readonly WaitingBallot[]) => Promise<void>,
  { log, now }: { log: Logger; now: () => Date },
): BallotMix {
  const waiting = new Map<string, WaitingBallot>();
  let since = now();
  let writing = Promise.resolve();

  const takeAll = () => {
    const batch = shuffled([...waiting.values()]);
    waiting.clear();
    since = now();
    return batch;
  };
  const putBack = (batch: readonly WaitingBallot[]) => {
    for (const ballot of batch) if (!waiting.has(keyOf(ballot))) waiting.set(keyOf(ballot), ballot);
  };
  const empty = () => {
    writing = writing.then(async () => {
      const batch = takeAll();
      if (batch.length === 0) return;
      try {
        await write(batch);
      } catch (error) {
        putBack(batch);
        // Neither whose nor which: only that writing failed.
        log.error({ err: error }, 'ballots could not be written and wait');
      }
    });
    return writing;
  };
  const timer = setInterval(() => {
    const isOld = now().getTime() - since.getTime() > 24 * 60 * 60 * 1000;
    if (waiting.size >= smallestBatch || isOld) void empty();
  }, everyMilliseconds);
  timer.unref();

  return {
    add(ballot) {
      if (waiting.size === 0) since = now();
      waiting.set(keyOf(ballot), ballot);
      if (waiting.size >= largestBatch) void empty();
    },
    empty,
    async stop() {
      clearInterval(timer);
      await empty();
    },
  };
}

const keyOf = ({ roundId, tokenHash, box }: WaitingBallot) =>
  `${roundId} ${box.kind} ${tokenHash.toString('hex')}`;

/** Fisher–Yates with unbiased numbers of the system. */
export function shuffled<Each>(list: readonly Each[]): Each[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
