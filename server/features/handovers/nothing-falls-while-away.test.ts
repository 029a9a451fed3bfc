import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';
import { tendAbsences } from './proceed-with-absence.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const owner = fc.constantFrom<TestPerson>('staff', 'outsider', 'colleague');
const customer = fc.nat(2);
/** What colleagues may do on a day while somebody is away, or before, or after. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('promise' as const), customer, owner }),
  fc.record({ kind: fc.constant('complaint' as const), customer, owner }),
  fc.record({ kind: fc.constant('reassign' as const), customer, owner }),
  fc.record({ kind: fc.constant('settle' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('keep' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('stand-in-away' as const), days: fc.integer({ min: 1, max: 4 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
/** From the 2nd to the 11th of March; `staff` is away from the 3rd and back on the 9th. */
const month = fc.array(fc.array(act, { maxLength: 2 }), { minLength: 10, maxLength: 10 });

const quiet = (count: number): Act[][] => Array.from({ length: count }, () => []);
/** What earlier runs found: what went on to a second stand-in stayed there. */
const foundOnce: Act[][][] = [
  [
    ...quiet(2),
    [
      { kind: 'promise', customer: 0, owner: 'staff' },
      { kind: 'stand-in-away', days: 2 },
    ],
    ...quiet(7),
  ],
  [...quiet(2), [{ kind: 'keep', which: 0 }], [], [{ kind: 'stand-in-away', days: 3 }], ...quiet(5)],
];

class Office {
  readonly organisation: TestOrganisation;
  readonly customerIds: string[] = [];
  readonly promiseIds: string[] = [];
  /** What an act decided against the plan: customers reassigned, promises kept by the stand-in. */
  readonly byHand = new Set<string>();
  absenceId = '';

  constructor(organisation: TestOrganisation) {
    this.organisation = organisation;
  }

  async open() {
    const { staff, outsider } = this.organisation.staffIds;
    for (const name of ['Ann', 'Bob', 'Cai']) {
      const id = uuidv7();
      await this.as('manager').customers.add({ id, kind: 'person', name, ownerId: staff });
      this.customerIds.push(id);
      await this.promise(id, 'staff');
    }
    this.absenceId = uuidv7();
    await this.as('staff').absences.plan({
      ...{ id: this.absenceId, staffId: staff, fromOn: '2026-03-03', backOn: '2026-03-09' },
      ...{ toId: outsider, exceptions: [], reason: 'Holiday' },
    });
  }

  as(person: TestPerson) {
    return this.organisation.as(person);
  }

  async promise(customerId: string, person: TestPerson) {
    const id = uuidv7();
    const said = { direction: 'we', what: 'Send it', dueOn: '2026-03-20' } as const;
    const ownerId = this.organisation.staffIds[person];
    await this.as('manager').promises.make({ ...said, id, customerId, ownerId });
    this.promiseIds.push(id);
  }

  async do(one: Act) {
    const { staffIds } = this.organisation;
    const manager = this.as('manager');
    if (one.kind === 'promise') await this.promise(this.customerIds[one.customer]!, one.owner);
    if (one.kind === 'complaint')
      await manager.complaints.record({
        ...{ id: uuidv7(), customerId: this.customerIds[one.customer]!, kind: 'complaint' },
        ...{ channel: 'mail', words: 'Too narrow', receivedOn: '2026-03-02', ownerId: staffIds[one.owner] },
        answer: { promiseId: uuidv7(), what: 'Answer', dueOn: '2026-03-20' },
      });
    if (one.kind === 'reassign') {
      const customerId = this.customerIds[one.customer]!;
      this.byHand.add(customerId);
      await manager.customers.reassignOwner({ customerIds: [customerId], ownerId: staffIds[one.owner] });
    }
    const promiseId = 'which' in one ? this.promiseIds[one.which] : undefined;
    if (one.kind === 'settle' && promiseId)
      await manager.promises.settle({ id: promiseId, state: 'kept' }).catch(() => {});
    if (one.kind === 'keep' && promiseId) {
      const kept = { id: this.absenceId, promiseId, stays: true };
      await manager.absences.keepPromise(kept).then(
        () => this.byHand.add(promiseId),
        () => {},
      );
    }
    if (one.kind === 'stand-in-away') await this.sendStandInAway(one.days);
  }

  /** Refused where they are away already. */
  async sendStandInAway(days: number) {
    const { outsider, hr } = this.organisation.staffIds;
    const dayAt = (offset: number) =>
      new Date(this.organisation.now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    await this.as('outsider')
      .absences.plan({
        ...{ id: uuidv7(), staffId: outsider, fromOn: dayAt(0), backOn: dayAt(days) },
        ...{ toId: hr, exceptions: [], reason: 'Ill' },
      })
      .catch(() => {});
  }

  async owed() {
    return this.organisation.read(async ({ trx }) => [
      ...(await trx
        .selectFrom('promises')
        .innerJoin('staff', 'staff.id', 'owner_id')
        .select(['promises.id', 'customer_id', 'owner_id', 'is_active'])
        .where('state', '=', 'open')
        .execute()),
      ...(await trx
        .selectFrom('complaints')
        .innerJoin('staff', 'staff.id', 'owner_id')
        .select(['complaints.id', 'customer_id', 'owner_id', 'is_active'])
        .where('closed_at', 'is', null)
        .execute()),
    ]);
  }

  async awayNow() {
    return this.organisation.read(({ trx }) =>
      trx.selectFrom('absences').select('staff_id').where('ended_at', 'is', null).execute(),
    );
  }
}

test('whatever happens meanwhile, nothing owed waits for who is away, and who is back has all that is theirs', async () => {
  await fc.assert(
    fc.asyncProperty(month, async (days) => {
      const organisation = await createTestOrganisation(opened.database, {
        settings: { customerAccess: 'team' },
      });
      organisation.now = new Date('2026-03-02T02:00:00Z');
      const office = new Office(organisation);
      await office.open();
      for (const [index, acts] of days.entries()) {
        for (const one of acts) await office.do(one);
        organisation.now = new Date(Date.UTC(2026, 2, 3 + index, 1));
        await tendAbsences(organisation, organisation.now);
        await tendAbsences(organisation, organisation.now);
        const away = new Set((await office.awayNow()).map(({ staff_id }) => staff_id));
        expect((await office.owed()).filter(({ owner_id }) => away.has(owner_id))).toEqual([]);
      }
      organisation.now = new Date('2026-03-20T01:00:00Z');
      await tendAbsences(organisation, organisation.now);
      const owed = await office.owed();
      expect(owed.every(({ is_active }) => is_active)).toBe(true);
      const { staff, hr } = organisation.staffIds;
      const mine = office.customerIds.filter((id) => !office.byHand.has(id));
      for (const customerId of mine)
        expect((await office.as('manager').customers.get({ id: customerId })).customer.ownerId).toBe(staff);
      const [first, second, third] = office.promiseIds;
      const handed = owed.filter(
        ({ id, customer_id }) => [first, second, third].includes(id) && mine.includes(customer_id),
      );
      for (const { id, owner_id } of handed) if (!office.byHand.has(id)) expect(owner_id).toBe(staff);
      expect(
        owed.filter(({ owner_id, customer_id }) => owner_id === hr && mine.includes(customer_id)),
      ).toEqual([]);
    }),
    { numRuns: 10, examples: foundOnce.map((days) => [days]) },
  );
}, 180_000);
