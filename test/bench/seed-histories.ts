import type { BenchOrganisation } from './bench-place.ts';

export const addressOf = (index: number): string => `person${index}@company${index % 2000}.example`;

/**
 * Customers 1 … `count` straight into the tables: an address each, two mails and an order, one open promise in ten.
 * Every 500 share a version, as an import leaves them.
 */
export async function seedHistories(
  { bare, organisationId, staffId }: BenchOrganisation,
  count: number,
): Promise<void> {
  for (const statement of statements) {
    const parameters = [organisationId, count, staffId].slice(0, statement.includes('$3') ? 3 : 2);
    await bare.query(statement, parameters);
  }
  await bare.query('UPDATE organisations SET clock = clock + $2 / 500 + 10 WHERE organisation_id = $1', [
    organisationId,
    count,
  ]);
  // What autovacuum does within a minute.
  await bare.query('VACUUM ANALYZE');
}

/** The same on every run, and of a version that inputs accept. */
const hashedId = (text: string) =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
const id = (table: string) => hashedId(`'${table}' || n`);
const address = `'person' || n || '@company' || n % 2000 || '.example'`;
const xoredKey = (pad: number) =>
  `(SELECT string_agg(set_byte('\\x00', 0, (CASE WHEN at < length(key) THEN get_byte(key, at) ELSE 0 END) # ${pad}), '' ORDER BY at)
    FROM generate_series(0, 63) AS at)`;
/** HMAC-SHA256 as RFC 2104 puts it together; PostgreSQL has only the hash. */
const addressHash = `left(encode(sha256(outer_key || sha256(inner_key || convert_to('email:' || ${address}, 'UTF8'))), 'hex'), 16)`;
const numbers = 'generate_series(1, $2::int) AS n';

const statements = [
  `INSERT INTO customers (organisation_id, id, kind, name, owner_id, search_text, created_at, version)
   SELECT $1::uuid, ${id('customer')}, 'person', 'Person ' || n, $3::uuid, 'person ' || n || ' ' || ${address},
     now(), 10 + n / 500 FROM ${numbers}`,
  `INSERT INTO customer_identities (organisation_id, id, customer_id, kind, value, display, origin, hash, created_at, version)
   SELECT $1::uuid, ${id('identity')}, ${id('customer')}, 'email', ${address}, ${address}, 'import',
     ${addressHash}, now(), 10 + n / 500 FROM ${numbers},
     (SELECT ${xoredKey(0x36)} AS inner_key, ${xoredKey(0x5c)} AS outer_key
      FROM (SELECT address_hash_key AS key FROM organisations WHERE organisation_id = $1) AS organisation) AS keys`,
  `INSERT INTO interactions (organisation_id, id, customer_id, kind, direction, happened_at, subject, text, author_id, created_at)
   SELECT $1::uuid, ${hashedId("'mail' || n || way")}, ${id('customer')}, 'mail', way, now() - (n % 400) * interval '1 day',
     'About order ' || n, repeat('Could you tell us when the goods arrive? ', 6), $3::uuid, now()
   FROM ${numbers}, unnest(ARRAY['in', 'out']) AS way`,
  `INSERT INTO purchases (organisation_id, id, customer_id, number, kind, ordered_at, currency, amount_minor, created_at)
   SELECT $1::uuid, ${id('order')}, ${id('customer')}, 'A' || n, 'order', now() - (n % 400) * interval '1 day', 'CNY',
     n * 7 % 1000000, now() FROM ${numbers}`,
  `INSERT INTO promises (organisation_id, id, customer_id, direction, owner_id, what, due_on, made_at, made_by)
   SELECT $1::uuid, ${id('promise')}, ${id('customer')}, 'we', $3::uuid, 'Send the quote', current_date + n % 30, now(), $3::uuid
   FROM ${numbers} WHERE n % 10 = 0`,
];
