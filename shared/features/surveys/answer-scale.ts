export type AnswerScale = { min: number; max: number };

/** What an item turned round is read as: the scale from its other end. */
export function reversed(answer: number, { min, max }: AnswerScale): number {
  return min + max - answer;
}

/** The least answer that speaks for it: beyond three fifths of the scale. 4 of 1 to 5, 5 of 1 to 7, 7 of 0 to 10 in whole steps. */
export function favourableFrom({ min, max }: AnswerScale): number {
  const exact = min + 0.6 * (max - min);
  return Math.floor(exact + 1e-9) + 1;
}
