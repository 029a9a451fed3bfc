import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in the organisation's time zone unless said otherwise. PostgreSQL knows no year nought. */
export const Day = z.iso.date().refine((day) => !day.startsWith('0000'));
export type Day = z.infer<typeof Day>;

/** An instant as ISO 8601. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;
