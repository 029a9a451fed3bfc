import type { Day } from '../../time/instant.ts';
import { addMonths } from '../../time/months.ts';
import type { Grain } from './model.ts';

/** The first day whose reasons are shown with a period: a month has too few to count, so it stands for the year it ends. */
export function reasonsFrom({ from }: { from: Day }, grain: Grain): Day {
  return grain === 'month' ? addMonths(from, -11) : from;
}
