import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../shared/features/sync/model.ts';
import { pullAll } from '../../../test/support/pull-all.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** One device of `staff`: what it holds after every page it pulled, and nothing else. */
class Replica {
  readonly cards = new Map<string, Card>();
  #known: Awaited<ReturnType<typeof pullAll>> | null = null;

  async pull(organisation: TestOrganisation, limit: number) {
    const pulled = await pullAll(organisation.as('staff'), this.#known, { limit });
    if (this.#known && this.#known.accessEpoch !== pulled.accessEpoch) this.cards.clear();
    for (const id of pulled.gone) this.cards.delete(id);
    for (const card of pulled.cards) this.cards.set(card.customer.id, card);
    this.#known = pulled;
  }
}

const person = fc.constantFrom('staff' as const, 'colleague' as const, 'manager' as const);
const owner = fc.constantFrom('staff' as const, 'colleague' as const, 'outsider' as const, null);
const which = fc.nat({ max: 2 });

const act = fc.oneof(
  fc.record({ kind: fc.constant('reassign' as const), which, owner }),
  fc.record({ kind: fc.constant('archive' as const), which }),
  fc.record({ kind: fc.constant('restore' as const), which }),
  fc.record({ kind: fc.constant('open' as const), which }),
  fc.record({ kind: fc.constant('say' as const), which, person }),
  fc.record({ kind: fc.constant('promise' as const), which, person }),
  fc.record({ kind: fc.constant('keep' as const) }),
  fc.record({ kind: fc.constant('merge' as const), which, into: which }),
  fc.record({ kind: fc.constant('split' as const), which }),
  fc.record({ kind: fc.constant('hide' as const), which }),
  fc.record({ kind: fc.constant('move team' as const), isIn: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('pull' as const), limit: fc.constantFrom(1, 2, 500) }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Refusals are part of the game: one cannot open what one does not see. */
async function perform(organisation: TestOrganisation, customers: string[], step: Act, replica: Replica) {
  const manager = organisation.as('manager');
  const customerId = 'which' in step ? customers[step.which]! : '';
  const ownerId = 'owner' in step && step.owner ? organisation.staffIds[step.owner] : null;
  const said = { kind: 'call', direction: 'out', happenedAt: '2026-03-01T02:00:00Z' } as const;
  const owed = { direction: 'we', what: 'quote', dueOn: '2026-03-05' } as const;
  switch (step.kind) {
    case 'reassign':
      return manager.customers.change({ id: customerId, before: {}, after: { ownerId } });
    case 'archive':
      return manager.customers.archive({ id: customerId });
    case 'restore':
      return manager.customers.restore({ id: customerId });
    case 'open':
      return organisation.as('staff').sync.card({ customerId });
    case 'say':
      return organisation.as(step.person).interactions.log({ id: uuidv7(), customerId, ...said });
    case 'promise':
      return organisation.as(step.person).promises.make({ id: uuidv7(), customerId, ...owed });
    case 'keep':
      return keepOldest(organisation);
    case 'merge':
      return manager.customers.merge({ id: uuidv7(), keptId: customers[step.into]!, mergedId: customerId });
    case 'split':
      return splitLatest(organisation, customerId);
    case 'hide':
      return hideNewest(organisation, customerId);
    case 'move team':
      return moveTeam(organisation, step.isIn ? organisation.teamId : null);
    case 'pull':
      return replica.pull(organisation, step.limit);
  }
}

async function keepOldest(organisation: TestOrganisation) {
  const [mine] = (await organisation.as('staff').promises.list({ whose: 'mine' })).items;
  if (mine) await organisation.as('staff').promises.settle({ id: mine.promise.id, state: 'kept' });
}

async function splitLatest(organisation: TestOrganisation, id: string) {
  const [merge] = (await organisation.as('manager').customers.get({ id })).merges;
  if (merge) await organisation.as('manager').customers.split({ id: merge.id });
}

async function hideNewest(organisation: TestOrganisation, customerId: string) {
  const me = organisation.as('staff');
  const { interactions } = await me.sync.card({ customerId });
  const mine = interactions.find(({ authorId }) => authorId === organisation.staffIds.staff);
  if (mine) await me.interactions.changeSharing({ id: mine.id, sharing: 'existence' });
}

function moveTeam(organisation: TestOrganisation, teamId: string | null) {
  return organisation.write(({ trx }) =>
    trx
      .updateTable('staff')
      .set((eb) => ({ team_id: teamId, access_epoch: eb('access_epoch', '+', 1) }))
      .where('id', '=', organisation.staffIds.staff)
      .execute(),
  );
}

test('whenever it pulled before, a device holds after a pull what a new device would be given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30, size: 'max' }), async (steps) => {
      const organisation = await createTestOrganisation(opened.database, {
        settings: { customerAccess: 'team' },
      });
      const customers = Array.from({ length: 3 }, () => uuidv7());
      for (const id of customers) {
        await organisation.as('staff').customers.add({ id, kind: 'person', name: 'Ann' });
      }
      const replica = new Replica();
      for (const step of steps) {
        await perform(organisation, customers, step, replica).catch((error: unknown) => {
          expect(error).toMatchObject({
            code: expect.stringMatching(/NOT_FOUND|FORBIDDEN|CONFLICT|BAD_REQUEST/),
          });
        });
      }
      await replica.pull(organisation, 500);
      const fresh = await pullAll(organisation.as('staff'));
      const byId = (cards: Iterable<Card>) =>
        [...cards].sort((a, b) => (a.customer.id < b.customer.id ? -1 : 1));
      expect(byId(replica.cards.values())).toEqual(byId(fresh.cards));
    }),
    { numRuns: 25 },
  );
});
