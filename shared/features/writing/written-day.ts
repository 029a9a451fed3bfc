import type { Day } from '../../time/instant.ts';

/** A day as the text around it would write it: in Chinese where that has Chinese characters. */
export function writtenDay(day: Day, text: string): string {
  const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
