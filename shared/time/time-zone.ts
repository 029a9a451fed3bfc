import { z } from 'zod';

/** An IANA name that this machine can reckon with: everything that shows a time with another one throws. */
export const TimeZone = z.string().max(60).refine(isTimeZone);

export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
