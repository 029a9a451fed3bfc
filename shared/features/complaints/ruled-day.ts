import type { Day } from '../../time/instant.ts';
import { isWorkingDay, type WorkingCalendar } from '../../time/working-time.ts';
import { afterWorkingDays } from '../promises/detection/reckoned-days.ts';

/** The day by which the organisation's rule wants something done. */
export function ruledDay(from: Day, workingDays: number, calendar: WorkingCalendar): Day {
  return afterWorkingDays(
    { writtenOn: from, isWorkingDay: (day) => isWorkingDay(day, calendar) },
    workingDays,
  );
}
