import { z } from 'zod';

/** Which check a closed round did not pass when its results were to be released. Its ballots stay as they are. */
export const ReleaseRefusal = z.discriminatedUnion('check', [
  /** What lies in the box is not what was counted at closing. */
  z.object({ check: z.literal('ballots'), lost: z.number().int(), added: z.number().int() }),
  /** The list of receipts no longer has the root that was published. */
  z.object({ check: z.literal('receipts') }),
  /** Ballots or comments beyond the tokens that were given out for their boxes. */
  z.object({ check: z.literal('tokens'), excess: z.number().int() }),
  /** Whether a hidden group can be worked out could not be told at this question. */
  z.object({ check: z.literal('attack'), questionId: z.string() }),
  /** Something else stopped the work; the server's log says what. */
  z.object({ check: z.literal('work') }),
]);
export type ReleaseRefusal = z.infer<typeof ReleaseRefusal>;
