import { sql } from 'kysely';
import { nameKey } from '../../../shared/features/customers/name-key.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { CustomerRow } from './store.ts';

type Named = Pick<CustomerRow, 'kind' | 'name' | 'other_name'>;

/** The columns in which two spellings of one name agree. */
export function nameKeys({ kind, name, other_name }: Named) {
  return { name_key: nameKey(name, kind), other_name_key: nameKey(other_name, kind) };
}

const atOnce = 10_000;

/** Gives keys to customers written by a Kith that had none. */
export async function completeNameKeys({ trx, organisationId }: ReadScope): Promise<void> {
  for (;;) {
    const { rows } = await sql<Named & { id: string }>`
      SELECT id, kind, name, other_name FROM customers
      WHERE organisation_id = ${organisationId} AND name_key IS NULL AND deleted_at IS NULL
      LIMIT ${atOnce}`.execute(trx);
    const keys = rows.map((row) => ({ id: row.id, ...nameKeys(row) }));
    await sql`
      UPDATE customers SET name_key = given.name_key, other_name_key = given.other_name_key
      FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS given(id uuid, name_key text, other_name_key text)
      WHERE customers.organisation_id = ${organisationId} AND customers.id = given.id`.execute(trx);
    if (rows.length < atOnce) return;
  }
}
