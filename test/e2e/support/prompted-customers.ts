import { v7 as uuidv7 } from 'uuid';
import { recompute } from '../../../server/features/insight/recompute.ts';
import { evaluateProgramme } from '../../../server/features/loyalty/programme/evaluate-programme.ts';
import { runWaitingFit } from '../../../server/features/loyalty/value/run-waiting-fit.ts';
import { seedOrders } from '../../../server/features/loyalty/value/seed-orders.fixture.ts';
import { learn } from '../../../server/features/prompts/learn.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import { allOf, makeComparison, makeProgramme, ordered } from '../../support/make-programme.ts';
import type { TestOrganisation } from '../../support/test-organisation.ts';

type Order = { daysAgo: number; yuan: number; products?: string[] };

/** `count` orders `days` apart, the last so many days ago. */
const every = (days: number, { count, last, yuan }: { count: number; last: number; yuan: number }): Order[] =>
  Array.from({ length: count }, (_, index) => ({ daysAgo: last + days * index, yuan }));

export const addressOf = (name: string) => `${name}@buyers.test`;

/**
 * Customers of one owner, each named for the prompt that their orders and answers call for. Whoever is called
 * `unasked` bought as `rolls-only` did and wants no offers.
 */
export async function seedPrompted(organisation: TestOrganisation, ownerId: string): Promise<void> {
  const manager = organisation.as('manager');
  const { now, database, organisationId } = organisation;
  const today = dayIn(now, 'Asia/Shanghai');

  const buyer = async (name: string, orders: Order[], owner = ownerId) => {
    const id = uuidv7();
    const identities = [{ id: uuidv7(), kind: 'email' as const, display: addressOf(name) }];
    await manager.customers.add({ id, kind: 'person', name, ownerId: owner, identities });
    for (const { daysAgo, yuan, products = [] } of orders)
      await manager.purchases.record({
        ...{ id: uuidv7(), customerId: id, number: uuidv7().slice(-6), currency: 'CNY' },
        amountMinor: yuan * 100,
        orderedAt: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
        lines: products.map((product) => ({ product, quantity: 1, amountMinor: 100 })),
      });
    return id;
  };
  const consent = (customerId: string, purpose: string, state: 'given' | 'withdrawn' = 'given') =>
    manager.consents.record({ id: uuidv7(), customerId, purpose, channel: 'mail', state, saidOn: today });

  await buyer('reorder', every(30, { count: 6, last: 31, yuan: 900 }));
  await buyer('slipping', every(10, { count: 20, last: 60, yuan: 8_000 }));
  await buyer('slipping-too', every(10, { count: 20, last: 60, yuan: 700 }));
  const variety = { daysAgo: 0, yuan: 1_800, products: ['Trays', 'Bags', 'Cups'] };
  const nextLevel = await buyer('next-level', [variety, ...every(60, { count: 4, last: 380, yuan: 6_000 })]);
  const rolls = [{ daysAgo: 1, yuan: 300, products: ['Rolls'] }];
  const rollsOnly = await buyer('rolls-only', rolls);
  const unasked = await buyer('unasked', rolls);
  const key = await buyer('key', [{ daysAgo: 0, yuan: 2_400 }]);
  const promoter = await buyer('promoter', [{ daysAgo: 1, yuan: 500 }]);
  await buyer('lost', every(20, { count: 6, last: 200, yuan: 4_000 }));
  const winBack = await buyer('mendable', every(20, { count: 6, last: 200, yuan: 4_000 }));
  for (const id of [nextLevel, rollsOnly, promoter, winBack]) await consent(id, 'marketing');
  await consent(unasked, 'marketing', 'withdrawn');

  await manager.tiers.setByHand({ customerId: key, tier: 'key', isPinned: true, reason: 'Our largest' });
  const loss = { customerId: winBack, lostOn: addDays(today, -120), words: 'Too late, three times' };
  await manager.losses.record({ id: uuidv7(), reason: 'delivery', ...loss });
  await consent(promoter, 'surveys');
  const { url } = await manager.pulses.makeLink({ customerId: promoter, question: 'recommendation' });
  const answer = { token: new URL(url).hash.slice(1), score: 9, words: 'Always on time.' };
  await organisation.as(null).pulsePage.answer(answer);

  const basket = (...products: string[]) => [{ daysAgo: 40, yuan: 100, products }];
  const others = organisation.staffIds.colleague;
  for (let n = 0; n < 24; n++)
    await buyer(`other-${n}`, n < 10 ? basket('Rolls', 'Holders') : basket('Towels'), others);
  await seedOrders(organisation, 120);

  await manager.prompts.saveSettings({ slippingBelowPercent: 50, winBackFromMinor: 100_000 });
  await manager.programme.saveDraft(
    makeProgramme([allOf(ordered(500_000, 'this-quarter'), makeComparison({ fact: 'products', value: 3 }))]),
  );
  const { version, savedAt } = (await manager.programme.get()).draft!;
  await manager.programme.switchOn({ version, savedAt });
  await manager.value.fitNow();
  await runWaitingFit({ database, organisationId, now: () => now });
  await evaluateProgramme({ database, organisationId, now });
  await recompute(database, organisationId, now);
  await learn(database, organisationId, now);
}
