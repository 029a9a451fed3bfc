import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { readIn } from '../db/organisation-scope.ts';
import { fillDemo } from './fill-demo.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('the demonstration has people, a past up to yesterday and no future, and sign-ins for every role', async () => {
  const now = new Date('2026-03-02T02:00:00Z');
  const { organisationId, signIns } = await fillDemo(
    { database: opened.database, now },
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
    expect(await trx.selectFrom('snippets').select('id').execute()).toHaveLength(4);
    const orders = await trx.selectFrom('purchases').select('id').execute();
    expect(orders.length).toBeGreaterThan(100);
    const reasons = await trx.selectFrom('customer_losses').select('id').execute();
    const referrals = await trx.selectFrom('referrals').select('id').execute();
    const months = await trx.selectFrom('bucket_months').select('lost').execute();
    expect([reasons, referrals, months].every((rows) => rows.length > 0)).toBe(true);
  });
});
