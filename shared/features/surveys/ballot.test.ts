import { expect, test } from 'vitest';
import { ballotBytes, CommentBallot, decodeBallot, encodeBallot, ScoreBallot } from './ballot.ts';

const manifestHash = 'a'.repeat(64);
const nonce = 'n'.repeat(43);
const short: ScoreBallot = { manifestHash, nonce, answers: {} };
const long: ScoreBallot = {
  manifestHash,
  nonce,
  answers: { 'needs-words': 5, ranking: ['b', 'a'], units: { x: 4 } },
};

test('every ballot is as long as every other and reads back', () => {
  for (const ballot of [short, long]) {
    const bytes = encodeBallot(ballot);
    expect(bytes).toHaveLength(ballotBytes);
    expect(decodeBallot(ScoreBallot, bytes)).toEqual(ballot);
  }
});

test('the longest comment in Chinese fits', () => {
  const comment: CommentBallot = { manifestHash, nonce, itemId: 'i'.repeat(40), text: '改'.repeat(1000) };
  expect(decodeBallot(CommentBallot, encodeBallot(comment))).toEqual(comment);
});

test('what is no ballot is null, what does not fit is refused', () => {
  expect(decodeBallot(ScoreBallot, new Uint8Array(ballotBytes))).toBeNull();
  expect(decodeBallot(CommentBallot, encodeBallot(short))).toBeNull();
  const answers = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`item-${at}`, 1]));
  expect(() => encodeBallot({ ...short, answers })).toThrow(RangeError);
});
