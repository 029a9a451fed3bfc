import { z } from 'zod';
import { Day } from '../../../time/instant.ts';
import { NextLevel } from './next-level.ts';

/** Where a customer stands in the programme, as a card tells it. */
export const LevelGlance = z.object({
  /** A person of a company stands where the company stands. */
  of: z.enum(['customer', 'company']),
  levelId: z.uuid().nullable(),
  sinceOn: Day,
  /** The day the level ends unless they recover; null while it is deserved. */
  fallsOn: Day.nullable(),
  next: NextLevel.nullable(),
});
export type LevelGlance = z.infer<typeof LevelGlance>;
