import { z } from 'zod';

export const ImportantDayKind = z.enum(['birthday', 'anniversary', 'founding-day', 'name-day', 'other']);
export type ImportantDayKind = z.infer<typeof ImportantDayKind>;

/** A day that comes back every year, by one of the two calendars. */
export const ImportantDay = z.object({
  id: z.uuid(),
  kind: ImportantDayKind,
  calendar: z.enum(['solar', 'lunar']),
  /** The year it began, of its own calendar; null when unknown. */
  year: z.number().int().min(1900).max(2100).nullable(),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  /** Of the lunar calendar only. */
  isLeapMonth: z.boolean(),
  /** What it is called, where the kind does not say it. */
  name: z.string().trim().max(100),
  /** How long before it comes to mind. */
  noticeDays: z.number().int().min(0).max(60),
});
export type ImportantDay = z.infer<typeof ImportantDay>;

export const usualNoticeDays = 7;

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day in some year. */
export function isPossibleDay({ calendar, month, day, isLeapMonth }: Omit<ImportantDay, 'id'>): boolean {
  return calendar === 'lunar' ? day <= 30 : !isLeapMonth && day <= longestMonths[month - 1]!;
}

export const NewImportantDay = ImportantDay.extend({
  customerId: z.uuid(),
  year: ImportantDay.shape.year.default(null),
  isLeapMonth: z.boolean().default(false),
  name: ImportantDay.shape.name.default(''),
  noticeDays: ImportantDay.shape.noticeDays.default(usualNoticeDays),
});
export type NewImportantDay = z.input<typeof NewImportantDay>;

/** The whole day as it stands from now on. */
export const ChangeImportantDay = ImportantDay.extend({ customerId: z.uuid() });
export type ChangeImportantDay = z.infer<typeof ChangeImportantDay>;

export const RemoveImportantDay = z.object({ id: z.uuid(), customerId: z.uuid() });
export type RemoveImportantDay = z.infer<typeof RemoveImportantDay>;
