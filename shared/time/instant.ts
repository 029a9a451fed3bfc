import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in the organisation's time zone unless said otherwise. PostgreSQL knows no year nought. */
export const Day = z.iso.date().refine((day) => !day.startsWith('0000'));
export type Day = z.infer<typeof Day>;

/** An instant as ISO 8601, in a year that ISO 8601 writes with four digits also in UTC. */
export const Instant = z.iso.datetime({ offset: true }).refine((text) => isWritable(new Date(text)));
export type Instant = z.infer<typeof Instant>;

/** Whether it is an instant that can be read again as an `Instant`. */
export function isWritable(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999;
}
