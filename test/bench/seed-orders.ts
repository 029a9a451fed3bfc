import type { BenchOrganisation } from './bench-place.ts';
import { seedHistories } from './seed-histories.ts';

/**
 * `count` customers of two years with orders at rates of their own, who leave one after another, and ten interactions each. The same
 * on every run.
 */
export async function seedOrders(organisation: BenchOrganisation, count: number): Promise<void> {
  const { bare, organisationId } = organisation;
  await seedHistories(organisation, count);
  const client = await bare.connect();
  try {
    await client.query('SELECT setseed(0.5)');
    await client.query('DELETE FROM purchases');
    await client.query(orders, [organisationId]);
    await client.query(interactions, [organisationId]);
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release();
  }
}

const orders = `
  INSERT INTO purchases (organisation_id, id, customer_id, number, kind, ordered_at, currency, amount_minor, created_at)
  SELECT $1::uuid, gen_random_uuid(), buyer.id, buyer.number || '-' || nth, 'order',
    first_at + nth * gap * (0.5 + random()) * interval '1 day', 'CNY', (spend * (0.5 + random()))::bigint, now()
  FROM (SELECT id, row_number() OVER () AS number, now() - random() * 730 * interval '1 day' AS first_at,
      10 + 90 * random() AS gap, 5000 + 50000 * random() ^ 2 AS spend, (14 * random() ^ 3)::int AS most
    FROM customers) AS buyer, generate_series(0, buyer.most) AS nth
  WHERE first_at + nth * gap * 1.5 * interval '1 day' < now()`;

const interactions = `
  INSERT INTO interactions (organisation_id, id, customer_id, kind, direction, happened_at, created_at)
  SELECT $1::uuid, gen_random_uuid(), id, 'call', 'out', now() - random() * 730 * interval '1 day', now()
  FROM customers, generate_series(1, 8)`;
