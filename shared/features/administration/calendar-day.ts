import { z } from 'zod';
import { Day } from '../../time/instant.ts';

/** What a company decided about one day, over what its country says. */
export const CalendarDay = z.object({
  day: Day,
  isWorking: z.boolean(),
  name: z.string().trim().max(100).default(''),
});
export type CalendarDay = z.infer<typeof CalendarDay>;
