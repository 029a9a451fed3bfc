import { z } from 'zod';
import type { Interval } from '../../statistics/wilson-interval.ts';
import type { NotNowReason, PromptKind } from './model.ts';

export const ReportSpan = z.object({ days: z.number().int().min(7).max(365).default(90) });

/** What became of the prompts of a kind; of all colleagues together, never of one. */
export type KindReport = {
  kind: PromptKind;
  shown: number;
  /** Said to be done, or seen done within a week: `actedOnBy`. */
  actedOn: number;
  /** Of the share acted on, 95 %. Null without any shown. */
  interval: Interval | null;
  /** Of those acted on, said to be done. The others may have been done without the prompt. */
  saidDone: number;
  saidInterval: Interval | null;
  notNow: number;
  /** Most frequent first; `because` is null where only own words were given. */
  reasons: { because: NotNowReason | null; count: number }[];
};
