import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openBallotMix, smallestBatch, type WaitingBallot } from './ballot-mix.ts';

const log = pino({ enabled: false });
const evening = new Date('2026-03-02T15:50:00Z');
const pastMidnight = new Date('2026-03-02T16:10:00Z');

function someMix() {
  const written: WaitingBallot[][] = [];
  const clock = { now: evening };
  const mix = openBallotMix(async (batch) => void written.push([...batch]), { log, now: () => clock.now });
  return { mix, written, clock };
}

let number = 0;
function ballot(box: WaitingBallot['box'], roundId = 'autumn'): WaitingBallot {
  const tokenHash = Buffer.from(String(number++));
  const came = { cameOn: '2026-03-02', timeZone: 'Asia/Shanghai' };
  return { organisationId: 'lanting', roundId, tokenHash, box, body: tokenHash, ...came };
}

const sales = { kind: 'scores', cohortId: 'sales' } as const;
const support = { kind: 'scores', cohortId: 'support' } as const;
const comment = { kind: 'comments', itemId: 'change' } as const;

test('a box is written once it holds a batch, and takes no smaller one along', async () => {
  const { mix, written } = someMix();
  for (let count = 0; count < smallestBatch; count++) mix.add(ballot(sales));
  mix.add(ballot(support));
  mix.add(ballot(comment));
  mix.add(ballot(sales, 'of a neighbour'));
  await mix.writeDue();
  expect(written).toHaveLength(1);
  expect(written[0]!.map(({ box, roundId }) => [box, roundId])).toEqual(
    new Array(smallestBatch).fill([sales, 'autumn']),
  );
});

test('what waits alone is written when its day is over where it came from, whatever the hour at which it came', async () => {
  const { mix, written, clock } = someMix();
  mix.add(ballot(support));
  await mix.writeDue();
  expect(written).toEqual([]);
  clock.now = pastMidnight;
  mix.add({ ...ballot(support), cameOn: '2026-03-03' });
  await mix.writeDue();
  expect(written.map((batch) => batch.map(({ cameOn }) => cameOn))).toEqual([['2026-03-02']]);
});

test('ballots that could not be written wait on, and a newer one of the same token stays', async () => {
  const refused = Promise.withResolvers<void>();
  const written: WaitingBallot[][] = [];
  let isDown = true;
  const write = async (batch: readonly WaitingBallot[]) => {
    if (isDown) return refused.promise;
    written.push([...batch]);
  };
  const mix = openBallotMix(write, { log, now: () => evening });
  const [first, other] = [ballot(sales), ballot(sales)];
  mix.add(first);
  mix.add(other);
  const failing = mix.empty();
  await Promise.resolve();
  const newer = { ...first, body: Buffer.from('newer') };
  mix.add(newer);
  refused.reject(new Error('down'));
  await failing;
  isDown = false;
  await mix.stop();
  expect(written).toHaveLength(1);
  expect(new Set(written[0])).toEqual(new Set([newer, other]));
});
