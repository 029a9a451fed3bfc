import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { countryDays } from './country-days.ts';
import { renewCalendarsJob } from './jobs.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

const dayOf = (country: string | null, day: string) =>
  countryDays(country, Number(day.slice(0, 4))).find((each) => each.day === day);

test.each([
  ['2026-01-01', false],
  ['2026-02-14', true],
  ['2026-02-23', false],
  ['2026-10-10', true],
  ['2025-10-08', false],
])('in China %s is worked: %s, as the State Council arranged', (day, isWorking) => {
  expect(dayOf('CN', day)).toMatchObject({ isWorking });
});

test('a Chinese year not yet arranged has its statutory days off, by the lunar calendar too', () => {
  const days = countryDays('CN', 2027).map(({ day }) => day);
  expect(days).toEqual([
    ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
    ...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03'],
  ]);
});

test('other countries have their public holidays, in both languages, and an unknown one none', () => {
  expect(dayOf('DE', '2026-12-25')).toMatchObject({ isWorking: false });
  expect(dayOf('DE', '2026-01-01')).toMatchObject({ name: { zh: '元旦' } });
  expect(countryDays('ZZ', 2026)).toEqual([]);
  expect(countryDays(null, 2026)).toEqual([]);
});

test('browsers are given the days of three years, with what the company decided, at once', async () => {
  const before = await organisation.as('staff').directory();
  expect(before.calendar.workdays).toContain('2026-02-14');
  expect(before.calendar.holidays).toContain('2027-01-01');
  await organisation
    .as('administrator')
    .calendar.decideDay({ day: '2026-02-14', isWorking: false, name: '团建' });
  const after = await organisation.as('staff').directory();
  expect(after.version).toBeGreaterThan(before.version);
  expect(after.calendar.workdays).not.toContain('2026-02-14');
  expect(after.calendar.holidays).toContain('2026-02-14');
});

test('the list says up to which year China’s arrangement is known', async () => {
  const list = await organisation.as('staff').calendar.list({ year: 2027 });
  expect(list.arrangedUntil).toBeGreaterThanOrEqual(2026);
});

test('a new month sends the calendar anew', async () => {
  const before = await organisation.as('staff').directory();
  await renewCalendarsJob.run({
    ...organisation.contextFor('staff'),
    dataFolder: '',
    organisationIds: async () => [organisation.organisationId],
    allowsPrivateWebhooks: false,
    rewriteTables: async () => true,
  });
  expect((await organisation.as('staff').directory()).version).toBeGreaterThan(before.version);
});
