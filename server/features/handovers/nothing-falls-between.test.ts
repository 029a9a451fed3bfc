import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../../shared/features/administration/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { remindersOf } from '../promises/reminders-of.ts';
import { handOver } from './hand-over.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});

const given = () => ({
  fromId: organisation.staffIds.staff,
  toId: organisation.staffIds.colleague,
  ...{ extent: 'everything' as const, exceptions: [], reason: 'Leaves' },
});

/** More customers than one slice holds, each with a promise either way, a few with a complaint. */
async function fillPortfolio() {
  const { organisationId, staffIds } = organisation;
  const ids = Array.from({ length: 130 }, () => uuidv7());
  await organisation.write(async ({ trx, now, clock }) => {
    const ours = { organisation_id: organisationId, owner_id: staffIds.staff };
    await trx
      .insertInto('customers')
      .values(
        ids.map((id, index) => ({
          ...{ ...ours, id, kind: 'person' as const, name: `C${index}`, created_at: now, version: clock },
        })),
      )
      .execute();
    await trx
      .insertInto('promises')
      .values(
        ids.map((customer_id, index) => ({
          ...{ ...ours, id: uuidv7(), customer_id, what: 'Send it', due_on: '2026-03-20' },
          direction: index % 2 ? ('we' as const) : ('they' as const),
          ...{ made_at: now, made_by: staffIds.staff },
        })),
      )
      .execute();
  });
  for (const customerId of [ids[0]!, ids[129]!]) await complain(customerId);
}

async function complain(customerId: string) {
  const answer = { promiseId: uuidv7(), what: 'Answer', dueOn: '2026-03-09' };
  await organisation.as('staff').complaints.record({
    ...{ id: uuidv7(), customerId, kind: 'complaint', channel: 'mail', words: 'Too narrow' },
    ...{ receivedOn: '2026-03-02', ownerId: organisation.staffIds.staff, answer },
  });
}

/** Open promises and complaints whose owner does not work here any more, and customers likewise. */
const withoutOwner = () =>
  organisation.read(async ({ trx }) => {
    const { rows } = await sql<{ what: string; count: number }>`
      SELECT what, count(*)::int AS count FROM (
        SELECT 'promise' AS what, owner_id FROM promises WHERE state = 'open' AND deleted_at IS NULL
        UNION ALL SELECT 'complaint', owner_id FROM complaints WHERE closed_at IS NULL
        UNION ALL SELECT 'customer', owner_id FROM customers WHERE deleted_at IS NULL) AS owned
      JOIN staff ON staff.id = owned.owner_id AND NOT staff.is_active
      GROUP BY what ORDER BY what`.execute(trx);
    return rows;
  });

async function handOverToTheEnd() {
  for (let left = 1; left > 0; ) ({ left } = await organisation.as('manager').handovers.handOver(given()));
}

async function handOverAndDie() {
  const { organisationId, staffIds } = organisation;
  const roles: Role[] = ['staff', 'manager'];
  const session = { organisationId, staffId: staffIds.manager, roles, deviceId: null };
  await organisation.write(async (scope) => {
    await handOver(scope, session, given());
    await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(scope.trx);
  });
}

test('a server killed within a slice or between two leaves nothing half handed over, and going on finishes it', async () => {
  await fillPortfolio();
  const ownedByEither = () =>
    organisation.read(({ trx }) =>
      trx
        .selectFrom('customers')
        .innerJoin('promises', 'promises.customer_id', 'customers.id')
        .whereRef('promises.owner_id', '!=', 'customers.owner_id')
        .selectAll('promises')
        .execute(),
    );
  await expect(handOverAndDie()).rejects.toThrow();
  expect(await organisation.as('manager').handovers.handOver(given())).toEqual({ done: 100, left: 30 });
  await expect(handOverAndDie()).rejects.toThrow();
  expect(await ownedByEither()).toEqual([]);
  await handOverToTheEnd();
  await organisation.as('administrator').people.deactivate({ id: organisation.staffIds.staff });
  expect(await withoutOwner()).toEqual([]);
});

test('who leaves without handing over is what this test would find', async () => {
  await fillPortfolio();
  await organisation.as('administrator').people.deactivate({ id: organisation.staffIds.staff });
  expect(await withoutOwner()).toEqual([
    { what: 'complaint', count: 2 },
    { what: 'customer', count: 130 },
    { what: 'promise', count: 132 },
  ]);
});

test('who is owed something by somebody is in their sight, whoever owns the customer, until it is handed on', async () => {
  const customerId = uuidv7();
  const { staff, outsider, colleague } = organisation.staffIds;
  await organisation.as('manager').customers.add({ id: customerId, kind: 'person', name: 'Moved away' });
  const promise = { direction: 'we', what: 'Send it', dueOn: '2026-03-03', ownerId: staff } as const;
  await organisation.as('staff').promises.make({ ...promise, id: uuidv7(), customerId });
  await organisation.as('manager').customers.reassignOwner({ customerIds: [customerId], ownerId: outsider });
  const { customers } = await organisation.as('staff').handovers.preview({ id: staff, extent: 'everything' });
  expect(customers).toMatchObject([{ customer: { id: customerId }, promises: [{ what: 'Send it' }] }]);
  const own = { ...given(), toId: colleague };
  expect(await organisation.as('staff').handovers.handOver(own)).toEqual({ done: 1, left: 0 });
  await expect(organisation.as('staff').sync.card({ customerId })).rejects.toMatchObject({
    cause: { code: 'not-found' },
  });
  const card = await organisation.as('colleague').sync.card({ customerId });
  expect(card.promises).toMatchObject([{ ownerId: colleague }]);
});

test('who takes over a promise in another team is reminded of it, and keeps the card while it is open', async () => {
  const customerId = uuidv7();
  const { staff, outsider } = organisation.staffIds;
  await organisation
    .as('staff')
    .customers.add({ id: customerId, kind: 'person', name: 'Chen', ownerId: staff });
  const promiseId = uuidv7();
  const promise = { direction: 'we', what: 'Send it', dueOn: '2026-03-03', ownerId: staff } as const;
  await organisation.as('staff').promises.make({ ...promise, id: promiseId, customerId });
  const input = { ...given(), extent: 'promises' as const, toId: outsider };
  await organisation.as('staff').handovers.handOver(input);
  const { organisationId } = organisation;
  const session = { organisationId, staffId: outsider, roles: ['staff' as const], deviceId: null };
  const reminded = () => organisation.read((scope) => remindersOf(scope, session, '2026-03-03'));
  const onDevice = async () => {
    const whole = { cursor: null, accessEpoch: null, directoryVersion: null };
    const { cards } = await organisation.as('outsider').sync.pull(whole);
    return cards.map(({ customer }) => customer.id);
  };
  expect(await reminded()).toMatchObject([{ what: 'Send it', customerName: 'Chen', isOwn: true }]);
  expect(await onDevice()).toEqual([customerId]);
  await organisation.as('outsider').promises.settle({ id: promiseId, state: 'kept' });
  expect(await reminded()).toEqual([]);
  expect(await onDevice()).toEqual([]);
});
