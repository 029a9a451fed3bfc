import { expect, test } from 'vitest';
import { calendarSpans } from './calendar-spans.ts';

const spans = (...days: [day: string, name: string][]) =>
  calendarSpans(
    days.map(([day, name]) => ({ day, name })),
    (one, other) => one.name === other.name,
  ).map(({ day, lastDay, name }) => `${day}/${lastDay} ${name}`);

test('days in a row with one name are one span, also over the end of a month', () => {
  expect(spans(['2026-09-30', 'a'], ['2026-10-01', 'a'], ['2026-10-02', 'a'])).toEqual([
    '2026-09-30/2026-10-02 a',
  ]);
});

test('a gap and another name begin a new span', () => {
  expect(spans(['2026-10-01', 'a'], ['2026-10-02', 'b'], ['2026-10-05', 'b'])).toEqual([
    '2026-10-01/2026-10-01 a',
    '2026-10-02/2026-10-02 b',
    '2026-10-05/2026-10-05 b',
  ]);
});
