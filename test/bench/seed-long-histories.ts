import type { BenchOrganisation, BenchPlace } from './bench-place.ts';
import { seedHistories } from './seed-histories.ts';

const staffCount = 40;

/** Beside what every history has: forty owners, ten interactions in all and five orders each, over three years. */
const further = [
  `INSERT INTO staff (organisation_id, id, user_id, name, email, created_at)
   SELECT $1, gen_random_uuid(), 'seller' || n, 'Seller ' || n, 'seller' || n || '@lanting.example', now()
   FROM generate_series(1, ${staffCount}) AS n`,
  `UPDATE customers SET owner_id = owners.ids[1 + abs(hashtext(customers.id::text)) % ${staffCount}]
   FROM (SELECT array_agg(id) AS ids FROM staff WHERE user_id LIKE 'seller%') AS owners WHERE organisation_id = $1`,
  `INSERT INTO interactions (organisation_id, id, customer_id, kind, direction, happened_at, subject, author_id, created_at)
   SELECT $1, gen_random_uuid(), id, 'call', 'out', now() - (n * 97 + abs(hashtext(id::text)) % 90) * interval '1 day',
     'Call', owner_id, now() FROM customers, generate_series(1, 8) AS n`,
  `INSERT INTO purchases (organisation_id, id, customer_id, number, kind, ordered_at, currency, amount_minor, created_at)
   SELECT $1, gen_random_uuid(), id, 'B' || id || n, 'order',
     now() - (n * (20 + abs(hashtext(id::text)) % 200) + abs(hashtext('o' || id::text)) % 60) * interval '1 day',
     'CNY', 10000, now() FROM customers, generate_series(1, 4) AS n`,
  'VACUUM ANALYZE',
];

/** 100,000 customers of forty owners with 1,000,000 interactions; rows that only read share it. */
export async function openLongHistories(place: BenchPlace): Promise<BenchOrganisation> {
  const organisation = await place.openOrganisation('long_histories');
  await seedHistories(organisation, place.scaled(100_000));
  for (const statement of further)
    await organisation.bare.query(statement, statement.includes('$1') ? [organisation.organisationId] : []);
  return organisation;
}
