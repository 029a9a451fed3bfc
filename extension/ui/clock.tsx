import { createContext, type ReactNode, use } from 'react';
import { dayIn } from '../../shared/time/day.ts';
import type { Day } from '../../shared/time/instant.ts';

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

export function useToday(): Day {
  const { now, timeZone } = useClock();
  return dayIn(now(), timeZone);
}
