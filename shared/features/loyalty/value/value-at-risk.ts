import { addDays, daysBetween } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import { probabilityAlive } from './alive.ts';
import { summaryOn } from './buyer-history.ts';
import type { ValueGlance, ValueKit, ValueRange } from './value-glance.ts';

/** What a year with a buyer is worth, and what of it another silence takes (value-at-risk.design.md). */
export type ValueAtRisk = {
  of: ValueGlance['of'];
  nextYear: ValueRange;
  currency: string;
  silentDays: number;
  /** Mean days between their orders; null after a single one. */
  rhythmDays: number | null;
  /** Null where no rhythm is known. */
  risk: ValueRange | null;
};

/** Null where nobody knows what the customer is worth. */
export function valueAtRisk(
  glance: ValueGlance | null,
  kit: ValueKit | null,
  today: Day,
): ValueAtRisk | null {
  if (!glance?.nextYear || !kit?.alive) return null;
  const { of, nextYear, currency } = glance;
  const rhythmDays = ownRhythmDays(glance);
  return {
    ...{ of, nextYear, currency, rhythmDays },
    silentDays: Math.max(0, daysBetween(glance.lastOn, today)),
    risk: rhythmDays === null ? null : shareOf(nextYear, lostShare(glance, kit.alive, { today, rhythmDays })),
  };
}

export function ownRhythmDays({
  frequency,
  firstOn,
  lastOn,
}: Pick<ValueGlance, 'frequency' | 'firstOn' | 'lastOn'>): number | null {
  return frequency > 0 ? Math.max(1, Math.round(daysBetween(firstOn, lastOn) / frequency)) : null;
}

/** Of the expected value, what goes if they stay silent for as long again as usual: 1 − P(alive then) / P(alive today). */
function lostShare(
  glance: ValueGlance,
  model: NonNullable<ValueKit['alive']>,
  { today, rhythmDays }: { today: Day; rhythmDays: number },
): number {
  const now = probabilityAlive(model, summaryOn(glance, today));
  const then = probabilityAlive(model, summaryOn(glance, addDays(today, rhythmDays)));
  return now > 0 ? Math.min(1, Math.max(0, 1 - then / now)) : 0;
}

function shareOf({ lowMinor, midMinor, highMinor }: ValueRange, share: number): ValueRange {
  return {
    lowMinor: Math.round(lowMinor * share),
    midMinor: Math.round(midMinor * share),
    highMinor: Math.round(highMinor * share),
  };
}
