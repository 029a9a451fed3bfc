import { z } from 'zod';
import { Day } from './instant.ts';

/** Where a company's calendar departs from its plain week: days off, and days worked although the week says no. */
export const CalendarDays = z.object({ holidays: z.array(Day), workdays: z.array(Day) });
export type CalendarDays = z.infer<typeof CalendarDays>;

export const plainWeek: CalendarDays = { holidays: [], workdays: [] };
