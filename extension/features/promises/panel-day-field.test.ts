import { expect, test } from 'vitest';
import { usualDays } from './panel-day-field.tsx';
import { bareSubject, nextWorkingDay } from './panel-new-promise.tsx';

test.each([
  ['a Thursday: Friday is tomorrow', '2026-11-19', ['today', 'tomorrow', 'monday', 'week', 'fortnight']],
  ['a Friday: Friday is today', '2026-11-20', ['today', 'tomorrow', 'monday', 'week', 'fortnight']],
  ['a Monday: Monday is in a week', '2026-11-16', ['today', 'tomorrow', 'friday', 'monday', 'fortnight']],
  ['a Sunday: Monday is tomorrow', '2026-11-22', ['today', 'tomorrow', 'friday', 'week', 'fortnight']],
])('no day is offered under two names on %s', (_, today, names) => {
  expect(Object.keys(usualDays(today))).toEqual(names);
});

test.each([
  ['2026-11-19', '2026-11-20'],
  ['2026-11-20', '2026-11-23'],
  ['2026-11-21', '2026-11-23'],
  ['2026-11-22', '2026-11-23'],
])('a promise made on %s is due on %s unless said otherwise', (today, dueOn) => {
  expect(nextWorkingDay(today)).toBe(dueOn);
});

test.each([
  ['Re: Fwd: Towels', 'Towels'],
  ['回复：答复: 小卷报价', '小卷报价'],
  ['AW: WG: Angebot', 'Angebot'],
  ['Regarding: towels', 'Regarding: towels'],
])('the subject “%s” without its marks is “%s”', (subject, bare) => {
  expect(bareSubject(subject)).toBe(bare);
});
