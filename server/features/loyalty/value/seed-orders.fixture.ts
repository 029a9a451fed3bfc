import { v7 as uuidv7 } from 'uuid';
import type { TestOrganisation } from '../../../../test/support/test-organisation.ts';
import { inSlices } from '../../../db/in-slices.ts';
import { chanceFrom } from '../../../demo/chance.ts';

const day = 86_400_000;

/**
 * Customers who order at rates of their own and leave one after another, as the models have it; whole days ago, so that the hour of the run
 * changes no fit. Answers their ids.
 */
export async function seedOrders(organisation: TestOrganisation, count: number): Promise<string[]> {
  const chance = chanceFrom(7);
  const end = organisation.now.getTime();
  const ids = Array.from({ length: count }, () => uuidv7());
  const orders = ids.flatMap((customerId) => {
    const perDay = 0.002 + 0.03 * chance.next() ** 3;
    const spend = 5_000 + 40_000 * chance.next() ** 2;
    const leaves = 0.05 + 0.6 * chance.next() ** 3;
    const days: number[] = [];
    let at = end - (200 + 500 * chance.next()) * day;
    while (at < end) {
      days.push(at);
      if (chance.next() < leaves) break;
      at += (-Math.log(1 - chance.next()) / perDay) * day;
    }
    return days.map((orderedAt) => ({
      customerId,
      orderedAt: end - Math.round((end - orderedAt) / day) * day,
      amount: Math.round(spend * (0.6 + 0.8 * chance.next())),
    }));
  });
  await organisation.write(async ({ trx, organisationId, clock, now }) => {
    const key = { organisation_id: organisationId };
    const customers = ids.map((id, index) => ({
      ...{
        ...key,
        id,
        kind: 'person' as const,
        name: `Buyer ${index}`,
        search_text: `buyer ${index}`,
        created_at: now,
        version: clock,
      },
    }));
    await inSlices(customers, (slice) => trx.insertInto('customers').values(slice).execute());
    const rows = orders.map(({ customerId, orderedAt, amount }, index) => ({
      ...{ ...key, id: uuidv7(), customer_id: customerId, number: `O-${index}`, kind: 'order' as const },
      ...{ ordered_at: new Date(orderedAt), currency: 'CNY', amount_minor: amount, created_at: now },
    }));
    await inSlices(rows, (slice) => trx.insertInto('purchases').values(slice).execute());
  });
  return ids;
}
