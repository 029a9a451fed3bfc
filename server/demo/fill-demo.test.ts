import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysWithoutAction } from '../../shared/features/surveys/action.ts';
import { weekday } from '../../shared/time/day.ts';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { createOrganisation, createStaff } from '../auth/create-staff.ts';
import { readIn } from '../db/organisation-scope.ts';
import { countryDays } from '../features/administration/country-days.ts';
import { loadToday } from '../features/customers/today.ts';
import { resultsFor, wholeRelease } from '../features/surveys/results.ts';
import { listRounds } from '../features/surveys/round-store.ts';
import { chanceFrom } from './chance.ts';
import { fillDemo } from './fill-demo.ts';
import { writeDemoSurveys } from './write-demo-surveys.ts';
import { writeDemoWorkforce } from './write-demo-workforce.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('the demonstration has people, a past up to yesterday and no future, and sign-ins for every role', async () => {
  const now = new Date('2026-03-02T02:00:00Z');
  const { organisationId, signIns } = await fillDemo(
    { database: opened.database, now, ballotUrl: 'https://ballots.example' },
    { size: { staff: 8, customers: 60, months: 18 } },
  );
  expect(new Set(signIns.flatMap((one) => one.roles))).toEqual(
    new Set(['staff', 'administrator', 'manager', 'hr', 'relationship-manager']),
  );
  await readIn(opened.database, organisationId, async ({ trx }) => {
    const { latest, earliest, events } = await trx
      .selectFrom('interactions')
      .select(({ fn }) => [
        fn.max('happened_at').as('latest'),
        fn.min('happened_at').as('earliest'),
        fn.countAll<number>().as('events'),
      ])
      .executeTakeFirstOrThrow();
    expect(events).toBeGreaterThan(500);
    expect(latest.getTime()).toBeLessThan(now.getTime());
    expect(latest.getTime()).toBeGreaterThan(now.getTime() - 7 * 86_400_000);
    expect(earliest.getTime()).toBeLessThan(now.getTime() - 400 * 86_400_000);
    const states = await trx.selectFrom('promises').select('state').distinct().orderBy('state').execute();
    expect(states.map((row) => row.state)).toEqual(['broken', 'kept', 'open']);
    const complaints = await trx
      .selectFrom('complaints')
      .select('state')
      .distinct()
      .orderBy('state')
      .execute();
    expect(complaints.map((row) => row.state)).toEqual([
      ...['acknowledged', 'checked', 'confirmed', 'received', 'told'],
    ]);
    const answers = await trx
      .selectFrom('promises')
      .innerJoin('complaints', 'complaints.promise_id', 'promises.id')
      .select(['what', 'due_on'])
      .execute();
    expect(answers.filter(({ what }) => !/^(Answer to the|答复(投诉|建议))/.test(what))).toEqual([]);
    const madeUp = countryDays('CN', 2026).filter((each) => each.isWorking);
    const isMadeUp = (day: string) => madeUp.some((each) => each.day === day);
    expect(answers.filter(({ due_on }) => weekday(due_on) > 5 && !isMadeUp(due_on))).toEqual([]);
    expect(await trx.selectFrom('snippets').select('id').execute()).toHaveLength(4);
    const bulletins = await trx.selectFrom('bulletins').select('sent_at').orderBy('from_on').execute();
    expect(bulletins.map(({ sent_at }) => sent_at !== null)).toEqual([true, true, false]);
    const orders = await trx.selectFrom('purchases').select('id').execute();
    expect(orders.length).toBeGreaterThan(100);
    const reasons = await trx.selectFrom('customer_losses').select('id').execute();
    const referrals = await trx.selectFrom('referrals').select('id').execute();
    const months = await trx.selectFrom('bucket_months').select('lost').execute();
    expect([reasons, referrals, months].every((rows) => rows.length > 0)).toBe(true);
  });
});

test('the demonstration has held two surveys: what few answered is hidden, and what followed is told', async () => {
  const place = { database: opened.database, now: new Date('2026-03-02T02:00:00Z') };
  const { organisationId } = await createOrganisation(place, { name: '兰亭用品' });
  const { staffId } = await createStaff(
    { ...place, organisationId },
    { name: '林梅', email: 'lin.mei@lanting.example', roles: ['hr'], password: null },
  );
  await writeDemoWorkforce({ ...place, organisationId }, chanceFrom(1));
  const session = { organisationId, staffId, roles: ['hr' as const], deviceId: null };
  const by = { session, managerId: staffId, ballotUrl: 'https://ballots.example' };
  await writeDemoSurveys({ ...place, organisationId }, by);
  const { today, rounds, results, release } = await readIn(opened.database, organisationId, async (scope) => {
    const today = await loadToday(scope, place.now);
    const rounds = await listRounds(scope, today);
    const [{ id }] = rounds as [(typeof rounds)[number]];
    const [results, release] = [await resultsFor(scope, session, id), await wholeRelease(scope, session, id)];
    return { today, rounds, results, release };
  });
  expect(rounds.map(({ state }) => state)).toEqual(['released', 'released']);
  const { eligible, issued, counted } = results.closing!;
  expect([eligible > issued, issued > counted]).toEqual([true, true]);
  const cutsOf = (shown: readonly { cutId: string }[]) => new Set(shown.map(({ cutId }) => cutId)).size;
  expect(cutsOf(release.cells)).toBeGreaterThan(1);
  expect(cutsOf(release.cells)).toBeLessThan(results.manifest.cuts.length);
  expect(release.comparison!.changes.some(({ pValue }) => pValue < 0.05)).toBe(true);
  expect(results.actions.map(({ state }) => state)).toEqual(['begun', 'open']);
  expect(results.before!.actions.map(({ state }) => state)).toEqual(['kept', 'broken']);
  expect(daysWithoutAction({ ...release, actions: results.actions }, today)).toBeNull();
});
