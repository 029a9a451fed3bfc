import { z } from 'zod';
import { CalendarDay } from '../../../shared/features/administration/calendar-day.ts';
import { Day } from '../../../shared/time/instant.ts';
import { administratorProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from './acting.ts';
import { clearDay, decideDay } from './change-calendar.ts';
import { listCalendar } from './list-calendar.ts';

export const calendar = router({
  list: staffProcedure
    .input(z.object({ year: z.number().int().min(2000).max(2100) }))
    .query(({ ctx, input }) => ctx.read((scope) => listCalendar(scope, input.year))),
  decideDay: administratorProcedure.input(CalendarDay).mutation(acting('calendar.decideDay', decideDay)),
  clearDay: administratorProcedure
    .input(z.object({ day: Day }))
    .mutation(acting('calendar.clearDay', clearDay)),
});
