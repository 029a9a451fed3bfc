import type { BenchOrganisation } from './bench-place.ts';

export const levelId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const level = {
  ...{ id: levelId, name: { en: 'Gold', zh: '金' }, benefits: { en: 'A visit', zh: '上门' } },
  condition: { match: 'all', comparisons: [], groups: [] },
};
const programme = { levels: [level], downgrade: { graceDays: 30, looks: 'daily' } };

const places = "ARRAY['loyal', 'willing', 'captive', 'neither', 'not-known']";
const chance = (salt: string) => `abs(hashtext(id::text || '${salt}'))`;

/** What its jobs would leave: places of two months, a level, an answer and a tier each, a referral for one in fifty. */
const statements = [
  `UPDATE customers SET tier = (ARRAY['key', 'regular', 'small', 'small', 'small'])[1 + ${chance('t')} % 5]
   WHERE organisation_id = $1`,
  `INSERT INTO loyalty_standings (organisation_id, customer_id, month, quadrant, is_clear, segment, stated, stated_error,
     behavioural, behavioural_error, standing, placed_at)
   SELECT $1, id, month, (${places})[1 + (${chance('q')} + extract(month FROM month)::int) % 5], ${chance('c')} % 3 = 0,
     coalesce(tier, 'none'), ${chance('s')} % 100 / 50.0 - 1, 0.1 + ${chance('e')} % 100 / 100.0,
     ${chance('b')} % 100 / 50.0 - 1, 0.1 + ${chance('f')} % 100 / 100.0,
     json_build_object('stated', json_build_object('value', 0.1, 'error', 0.4, 'parts', repeat('what it rests on ', 20))), now()
   FROM customers, unnest(ARRAY[date_trunc('month', now()), date_trunc('month', now() - interval '1 month')]::date[]) AS month`,
  `INSERT INTO programme_versions (organisation_id, version, programme, saved_by, saved_at, switched_on_by, switched_on_at,
     evaluated_clock, evaluated_on)
   SELECT $1, 1, '${JSON.stringify(programme)}', id, now(), id, now(), 0, current_date FROM staff LIMIT 1`,
  `INSERT INTO programme_standings (organisation_id, customer_id, version, level_id, since_on)
   SELECT $1, id, 1, CASE WHEN ${chance('l')} % 5 = 0 THEN '${levelId}'::uuid END, current_date - 30 FROM customers`,
  `INSERT INTO level_changes (organisation_id, id, customer_id, version, to_level_id, reasons, changed_at)
   SELECT $1, gen_random_uuid(), id, 1, '${levelId}', '[]', now() - ${chance('w')} % 100 * interval '1 day' FROM customers
   WHERE ${chance('l')} % 5 = 0`,
  `INSERT INTO pulses (organisation_id, id, customer_id, question, token_hash, is_mailed, asked_by, asked_on, asked_at,
     expires_at, score, answered_at)
   SELECT $1, gen_random_uuid(), id, 'recommendation', sha256(id::text::bytea), true, owner_id, current_date - 40,
     now() - interval '40 days', now(), CASE WHEN ${chance('p')} % 3 = 0 THEN ${chance('r')} % 11 END,
     CASE WHEN ${chance('p')} % 3 = 0 THEN now() - ${chance('a')} % 40 * interval '1 day' END FROM customers`,
  `INSERT INTO referrals (organisation_id, id, customer_id, referrer_id, said_on, source, created_by, created_at)
   SELECT $1, gen_random_uuid(), id, referrer_id, current_date - 100, 'customer', owner_id, now()
   FROM (SELECT *, lag(id) OVER (PARTITION BY ${chance('g')} % 500 ORDER BY id) AS referrer_id FROM customers
     WHERE ${chance('y')} % 50 = 0) AS brought WHERE referrer_id IS NOT NULL`,
];

export async function seedLoyalty({ bare, organisationId }: BenchOrganisation): Promise<void> {
  for (const statement of statements) await bare.query(statement, [organisationId]);
  await bare.query('VACUUM ANALYZE');
}
