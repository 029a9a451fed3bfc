import { createContext, type ReactNode, use } from 'react';

type Clock = { now: () => Date; timeZone: string };

const ClockContext = createContext<Clock | null>(null);

/** The entry point hands in the clock; everything below asks here, so that a test can stop it. */
export function ClockProvider({ now, timeZone, children }: Clock & { children: ReactNode }) {
  return <ClockContext value={{ now, timeZone }}>{children}</ClockContext>;
}

export function useClock(): Clock {
  const clock = use(ClockContext);
  if (!clock) throw new Error('useClock needs a ClockProvider above it');
  return clock;
}

/** `YYYY-MM-DD` of this instant in the zone. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

export function useToday(): string {
  const { now, timeZone } = useClock();
  return dayIn(timeZone, now());
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
