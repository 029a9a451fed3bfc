import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { minorPerUnit } from '../../shared/money/minor-units.ts';
import { dayIn, daysBetween } from '../../shared/time/day.ts';
import { useClock } from './clock.tsx';

/** Everything with a figure in it, as the reader's language writes it. Days are `YYYY-MM-DD`. */
export function formatsOf(language: string, now: Date, timeZone: string) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const today = dayIn(now, timeZone);
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const sameYear = (day: string) => day.slice(0, 4) === today.slice(0, 4);
  const year = (day: string) => (sameYear(day) ? undefined : 'numeric');
  const dayFormat = (day: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: year(day), month: 'short', day: 'numeric' });

  const day = (value: string) => dayFormat(value).format(noon(value));
  return {
    day,
    weekdayAndDay: (value: string) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        ...{ year: year(value), month: 'short', day: 'numeric', weekday: 'short' },
      }).format(noon(value)),
    month: (value: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' }).format(
        noon(value),
      ),
    dayOf: (instant: string) => day(dayIn(instant, timeZone)),
    /** As files write it, `YYYY-MM-DD`. */
    isoDayOf: (instant: string) => dayIn(instant, timeZone),
    instant: (instant: string) =>
      new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(instant),
      ),
    /** Today, yesterday, in 3 days; beyond a month the date itself. */
    relativeDay: (value: string) => {
      const days = daysBetween(today, value);
      if (Math.abs(days) > 31) return day(value);
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    },
    /** One of several. */
    either: (values: readonly string[]) =>
      new Intl.ListFormat(locale, { type: 'disjunction' }).format(values),
    list: (values: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(values),
    // 'negative' writes the −0 of a rounding as 0.
    count: (value: number) => new Intl.NumberFormat(locale, { signDisplay: 'negative' }).format(value),
    /** With so many digits after the point, so that figures of a column compare. */
    decimal: (value: number, digits: number) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
      }).format(value),
    bytes: (value: number) => {
      const isLarge = value >= 1_000_000;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: isLarge ? 'megabyte' : 'kilobyte',
        maximumFractionDigits: isLarge ? 1 : 0,
      }).format(isLarge ? value / 1_000_000 : Math.max(1, value / 1000));
    },
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** A percentage with a digit after the point. */
    share: (share: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    money: (amountMinor: number, currency: string, notation: 'standard' | 'compact' = 'standard') => {
      const amount = amountMinor / minorPerUnit(currency);
      // Too small to be shortened, a compact amount at least loses its cents.
      const isWhole = notation === 'compact' && Math.abs(amount) < 10_000;
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation,
        maximumFractionDigits: notation === 'compact' ? 1 : undefined,
      }).format(isWhole ? Math.round(amount) : amount);
    },
    /** In whole units: nobody knows a range to the cent. */
    moneyRange: (lowMinor: number, highMinor: number, currency: string) => {
      const whole = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      });
      return [lowMinor, highMinor].map((amount) => whole.format(amount / minorPerUnit(currency))).join('–');
    },
    /** To the cent, where there are cents. */
    amount: (amountMinor: number, currency: string) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        trailingZeroDisplay: 'stripIfInteger',
      }).format(amountMinor / minorPerUnit(currency)),
  };
}

export function useFormat() {
  const { i18n } = useTranslation();
  const { now, timeZone } = useClock();
  return useMemo(() => formatsOf(i18n.language, now(), timeZone), [i18n.language, now, timeZone]);
}
