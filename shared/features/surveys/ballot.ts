import { z } from 'zod';

const ItemId = z.string().max(40);

/** A rating’s number, a choice’s option, options chosen or ranked (best first), or a matrix’s rating by row. */
export const Answer = z.union([
  z.number().int().min(0).max(10),
  z.string().max(40),
  z.array(z.string().max(40)).max(12),
  z.record(z.string().max(40), z.number().int().min(0).max(10)),
]);
export type Answer = z.infer<typeof Answer>;

const Nonce = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What one person answers, without the comments. What was not answered is left out. */
export const ScoreBallot = z.object({
  manifestHash: z.string().length(64),
  answers: z.record(ItemId, Answer),
  /** 32 random bytes, so that nobody finds a commitment by trying answers. */
  nonce: Nonce,
});
export type ScoreBallot = z.infer<typeof ScoreBallot>;

/** One comment. It names neither person, group nor score. */
export const CommentBallot = z.object({
  manifestHash: z.string().length(64),
  itemId: ItemId,
  text: z.string().trim().min(1).max(1000),
  nonce: Nonce,
});
export type CommentBallot = z.infer<typeof CommentBallot>;

/** Every ballot is as long as every other. */
export const ballotBytes = 8192;

/** JSON in UTF-8, filled up with blanks. @throws RangeError when it does not fit. */
export function encodeBallot(ballot: ScoreBallot | CommentBallot): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(ballot));
  if (text.length > ballotBytes) throw new RangeError('the ballot is too long');
  const padded = new Uint8Array(ballotBytes).fill(0x20);
  padded.set(text);
  return padded;
}

/** Which box a ballot goes to, a cohort’s or a comment item’s, in as many letters whichever it is. */
export function boxAddress(of: { cohortId: string } | { itemId: string }): { box: string; itemId: string } {
  const [box, itemId] = 'cohortId' in of ? [of.cohortId, ''] : ['comment', of.itemId];
  return { box: box.padEnd(36), itemId: itemId.padEnd(40) };
}

/** What stands in a padded ballot; null where it is none. */
export function decodeBallot<Ballot>(schema: z.ZodType<Ballot>, bytes: Uint8Array): Ballot | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return success ? data : null;
  } catch {
    return null;
  }
}
