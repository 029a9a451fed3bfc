import { addDays, daysBetween, wallClock } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** What chooses the moments: `random` is even over [0, 1). */
export type Moments = { now: () => Date; random: () => number; timeZone: string };

/** An even number over [0, 1), from the system’s own randomness. */
export function systemRandom(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
}

function startOf(on: Day, timeZone: string): number {
  const midnight = Date.parse(on);
  const there = wallClock(new Date(midnight), timeZone);
  return midnight - (daysBetween(on, there.day) * 1440 + there.minutes) * minuteMs;
}

/** A random moment of the day before the round opens, or of what is left of it; now when it is open already. */
export function fetchTime(opensOn: Day, { now, random, timeZone }: Moments): string {
  const present = now().getTime();
  const from = Math.max(present, startOf(addDays(opensOn, -1), timeZone));
  const to = Math.max(from, startOf(opensOn, timeZone));
  return new Date(from + random() * (to - from)).toISOString();
}

/** When one part of a ballot is sent: within a day, and half an hour before the round closes at the latest. */
export function sendTime(closesOn: Day, { now, random, timeZone }: Moments, withinMs = dayMs): string {
  const present = now().getTime();
  const last = startOf(addDays(closesOn, 1), timeZone) - 30 * minuteMs;
  const range = Math.max(0, Math.min(withinMs, last - present));
  return new Date(present + random() * range).toISOString();
}

/** Some time from now: at least `fromMinutes`, less than twice as long. */
export function laterBy(fromMinutes: number, { now, random }: Pick<Moments, 'now' | 'random'>): string {
  return new Date(now().getTime() + fromMinutes * minuteMs * (1 + random())).toISOString();
}
