import { z } from 'zod';
import { merkleRoot } from '../../../shared/features/surveys/merkle-root.ts';
import { RoundClosing } from '../../../shared/features/surveys/round.ts';
import type { BallotOutcome, BallotPart } from './ballot-record.ts';

const Closing = RoundClosing.extend({ commitments: z.array(z.string().length(64)) });

/** Whether a round was counted with one’s own ballot in it, computed here from all that was published. */
export async function checkClosing(text: string, parts: readonly BallotPart[]): Promise<BallotOutcome> {
  const { root, eligible, counted, comments, issued, commitments } = Closing.parse(JSON.parse(text));
  const isCounted =
    commitments.length === counted + comments &&
    commitments.every((commitment, at) => at === 0 || commitments[at - 1]! < commitment) &&
    eligible >= issued &&
    issued >= counted &&
    (await merkleRoot(commitments)) === root;
  return { state: isCounted ? stateOf(parts, new Set(commitments)) : 'wrong-count', eligible, counted, root };
}

function stateOf(parts: readonly BallotPart[], counted: ReadonlySet<string>): BallotOutcome['state'] {
  if (parts.length === 0) return 'not-answered';
  if (parts.every(({ commitment }) => counted.has(commitment))) return 'counted';
  const hasSome = ({ commitment, replaces }: BallotPart) =>
    [commitment, ...replaces].some((each) => counted.has(each));
  return parts.every(hasSome) ? 'earlier-counted' : 'missing';
}
