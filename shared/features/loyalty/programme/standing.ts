import { addDays } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import { addMonths, firstOfSpan } from '../../../time/months.ts';
import type { Measured } from './facts.ts';
import { type Mode, meetsCondition } from './meets-condition.ts';
import type { Downgrade, Programme } from './model.ts';

/** Where a customer stands; `belowSinceOn` is the first day the level was no longer deserved. */
export type Standing = { levelId: string | null; sinceOn: Day; belowSinceOn: Day | null };

/** The day from which somebody below their level since that day stands lower. */
export function fallsOn({ graceDays, looks }: Downgrade, belowSinceOn: Day): Day {
  const graceEndsOn = addDays(belowSinceOn, graceDays);
  if (looks === 'daily') return graceEndsOn;
  const months = looks === 'monthly' ? 1 : 3;
  const firstDay = firstOfSpan(graceEndsOn, months);
  return firstDay === graceEndsOn ? firstDay : addMonths(firstDay, months);
}

/** Rank of a level, −1 for none. */
const rankOf = ({ levels }: Programme, levelId: string | null) =>
  levels.findIndex(({ id }) => id === levelId);

const highest = ({ levels }: Programme, measured: Measured, mode: Mode) =>
  levels.findLastIndex(({ condition }) => meetsCondition(condition, measured, mode));

/** Up at once; down when the grace is over and somebody looks. Newcomers to a programme get what they would keep. */
export function standingOn(
  programme: Programme,
  { before, measured, today }: { before: Standing | null; measured: Measured; today: Day },
): Standing {
  const kept = highest(programme, measured, 'kept');
  const at = (rank: number): Standing => ({
    levelId: programme.levels[rank]?.id ?? null,
    sinceOn: today,
    belowSinceOn: null,
  });
  const rank = before ? rankOf(programme, before.levelId) : -1;
  const isPlaced = before !== null && (before.levelId === null || rank >= 0);
  if (!isPlaced) return at(kept);
  const reached = highest(programme, measured, 'reached');
  if (reached > rank) return at(reached);
  if (kept >= rank) return before.belowSinceOn === null ? before : { ...before, belowSinceOn: null };
  const belowSinceOn = before.belowSinceOn ?? today;
  if (today >= fallsOn(programme.downgrade, belowSinceOn)) return at(kept);
  return { ...before, belowSinceOn };
}
