import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import { dayIn } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';

/** A ballot that was let in: under the hash of its token, so that the same token again replaces it. */
export type WaitingBallot = {
  organisationId: string;
  roundId: string;
  tokenHash: Buffer;
  /** Either a cohort’s score ballot or a comment. */
  box: { kind: 'scores'; cohortId: string } | { kind: 'comments'; itemId: string };
  body: Buffer;
  /** The organisation’s day on which it came; known only while it waits. */
  cameOn: Day;
  timeZone: string;
};

export type BallotMix = {
  add(ballot: WaitingBallot): void;
  /** Writes each box with company enough, and what is left of earlier days. */
  writeDue(): Promise<void>;
  /** Writes what waits, however few they are. */
  empty(): Promise<void>;
  stop(): Promise<void>;
};

/** Fewer of one cohort, or of one comment item, wait for company until the day is over or the process stops. */
export const smallestBatch = 8;
const largestBatch = 512;
/** Closing waits longer than this after midnight. */
const everyMilliseconds = 10 * 60 * 1000;

type Box = Map<string, WaitingBallot>;

/**
 * Ballots wait in memory and are written in shuffled batches, so that no row, and no line of PostgreSQL’s own log, tells when one came or after
 * which. A process that is killed loses those that wait: a device keeps its ballot and sends it again until it is among those taken.
 */
export function openBallotMix(
  write: (ballots: readonly WaitingBallot[]) => Promise<void>,
  { log, now }: { log: Logger; now: () => Date },
): BallotMix {
  // By box: company in another cohort, round or organisation hides nobody.
  const boxes = new Map<string, Box>();
  let writing = Promise.resolve();

  const boxOf = (ballot: WaitingBallot) => {
    const name = nameOf(ballot);
    const box: Box = boxes.get(name) ?? new Map();
    boxes.set(name, box);
    return box;
  };
  const writeFrom = (choose: (box: Box) => Iterable<WaitingBallot>) => {
    writing = writing.then(async () => {
      const batch = shuffled([...boxes.values()].flatMap((box) => [...choose(box)]));
      for (const ballot of batch) boxOf(ballot).delete(keyOf(ballot));
      for (const [name, { size }] of boxes) if (size === 0) boxes.delete(name);
      if (batch.length === 0) return;
      try {
        await write(batch);
      } catch (error) {
        for (const ballot of batch)
          if (!boxOf(ballot).has(keyOf(ballot))) boxOf(ballot).set(keyOf(ballot), ballot);
        // Neither whose nor which: only that writing failed.
        log.error({ err: error }, 'ballots could not be written and wait');
      }
    });
    return writing;
  };
  const isOfEarlierDay = ({ cameOn, timeZone }: WaitingBallot) => cameOn < dayIn(now(), timeZone);
  const writeDue = () =>
    writeFrom((box) => (box.size >= smallestBatch ? box.values() : [...box.values()].filter(isOfEarlierDay)));
  const empty = () => writeFrom((box) => box.values());
  const timer = setInterval(() => void writeDue(), everyMilliseconds);
  timer.unref();

  return {
    add(ballot) {
      const box = boxOf(ballot);
      box.set(keyOf(ballot), ballot);
      if (box.size >= largestBatch) void writeDue();
    },
    writeDue,
    empty,
    async stop() {
      clearInterval(timer);
      await empty();
    },
  };
}

const nameOf = ({ roundId, box }: WaitingBallot) =>
  `${roundId} ${box.kind === 'scores' ? box.cohortId : `comment ${box.itemId}`}`;

const keyOf = ({ tokenHash }: WaitingBallot) => tokenHash.toString('hex');

/** Fisher–Yates with unbiased numbers of the system. */
export function shuffled<Each>(list: readonly Each[]): Each[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
