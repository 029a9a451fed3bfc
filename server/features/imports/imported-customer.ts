import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import type { ImportantDay } from '../../../shared/features/customers/important-day.ts';
import type { CustomerKind, Tier } from '../../../shared/features/customers/model.ts';
import { isDayOfSomeYear } from '../../../shared/time/day-of-some-year.ts';
import { readLunarDay } from '../../../shared/time/read-lunar-day.ts';

/** One record of an address book, whatever file it came in; texts as written, trimmed. */
export type ImportedCustomer = {
  kind: CustomerKind;
  name: string;
  otherName: string;
  title: string;
  company: string;
  emails: string[];
  phones: string[];
  handles: string[];
  birthday: string | null;
  tier: Tier | null;
  owner: string;
  notes: string;
  days: ImportedDay[];
  consents: ImportedConsent[];
  /** The name or address of whoever brought them. */
  referredBy: string;
};

export type ImportedDay = Pick<ImportantDay, 'kind' | 'calendar' | 'year' | 'month' | 'day' | 'isLeapMonth'>;

export type ImportedConsent = Pick<ConsentAnswer, 'purpose' | 'channel' | 'state' | 'saidOn' | 'wording'>;

/** What is wrong with one record; the record is kept aside with it. */
export type RowProblem = { messageKey: string; details: Record<string, string | number> };

export function problem(key: string, details: Record<string, string | number> = {}): RowProblem {
  return { messageKey: `imports:problem.${key}`, details };
}

const han = /\p{Script=Han}/u;

/** 陈 + 立群 is 陈立群; Anna + Keller is Anna Keller. */
export function joinName(familyName: string, givenName: string): string {
  if (han.test(familyName + givenName)) return `${familyName}${givenName}`;
  return [givenName, familyName].filter(Boolean).join(' ');
}

const tiers: [Tier, RegExp][] = [
  ['key', /^(key|vip|gold|platinum|a|重点|大客户|关键)/i],
  ['regular', /^(regular|normal|standard|silver|b|普通|一般|常规)/i],
  ['small', /^(small|minor|bronze|c|小)/i],
];

export function readTier(text: string): Tier | null {
  return tiers.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

/** Outlook writes month first as an American does; where that cannot be, the day. */
function slashedDay(text: string): string[] | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!match) return null;
  const [whole, first, second, year] = match as unknown as [string, string, string, string];
  return Number(first) > 12 ? [whole, year, second, first] : [whole, year, first, second];
}

/** `1980-05-17`, `1980/5/17`, `5/17/1980`, `19800517`, `--05-17`, `5月17日`, `1980年5月17日` → `YYYY-MM-DD` or `MM-DD`; null if unreadable. */
export function readBirthday(text: string): string | null {
  const match =
    /^(?:(\d{4})\s*[-/.年]\s*|--)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:T.*)?$/.exec(text.trim()) ??
    /^(?:(\d{4})|--)(\d{2})-?(\d{2})(?:T.*)?$/.exec(text.trim()) ??
    slashedDay(text.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  if (!isDayOfSomeYear(Number(month), Number(day))) return null;
  const rest = `${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  // 1604 is what address books write for "no year".
  return year && year !== '1604' ? `${year}-${rest}` : rest;
}

/** A day of every year in one calendar, its year kept where it was said; null if unreadable. */
export function readAnniversary(text: string): ImportedDay | null {
  const [, year, month, day] = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(readBirthday(text) ?? '') ?? [];
  if (!month) return null;
  return {
    ...{ kind: 'anniversary', calendar: 'solar', isLeapMonth: false },
    ...{ year: beganIn(year), month: Number(month), day: Number(day) },
  };
}

export function readLunarBirthday(text: string): ImportedDay | null {
  const day = readLunarDay(text);
  return day && { kind: 'birthday', calendar: 'lunar', ...day, year: beganIn(day.year) };
}

/** Years before 1900 are typing mistakes or stand for none. */
function beganIn(year: string | number | null | undefined): number | null {
  return Number(year) >= 1900 && Number(year) <= 2100 ? Number(year) : null;
}
