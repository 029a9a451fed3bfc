import { z } from 'zod';
import { PulseAnswer } from '../pulses/model.ts';
import { Quadrant } from './model.ts';

/** What a card says of where the customer stands. */
export const SayAndDoGlance = z.object({
  quadrant: Quadrant,
  /** Whether the place is beyond doubt. */
  isClear: z.boolean(),
  lastAnswer: PulseAnswer.nullable(),
});
export type SayAndDoGlance = z.infer<typeof SayAndDoGlance>;

export const emptySayAndDo: SayAndDoGlance = { quadrant: 'not-known', isClear: false, lastAnswer: null };
