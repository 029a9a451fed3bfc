import { expect, test } from 'vitest';
import { workingCalendar } from '../../time/working-time.ts';
import { OrganisationSettings } from '../administration/model.ts';
import { ruledDay } from './ruled-day.ts';

const calendar = workingCalendar(OrganisationSettings.parse({}), { holidays: ['2026-11-24'], workdays: [] });

test.each([
  ['no days are the day itself', '2026-11-19', 0, '2026-11-19'],
  ['a weekend does not count', '2026-11-19', 2, '2026-11-23'],
  ['nor does a holiday', '2026-11-20', 2, '2026-11-25'],
])('%s', (_, from, days, expected) => {
  expect(ruledDay(from, days, calendar)).toBe(expected);
});
