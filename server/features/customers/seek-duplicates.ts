import { sql } from 'kysely';
import {
  type ComparedCustomer,
  type LikelyDuplicate,
  likelyDuplicate,
} from '../../../shared/features/customers/likely-duplicate.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type CandidatePair, candidatePairs } from './duplicate-candidates.ts';
import { completeNameKeys } from './name-keys.ts';

type FoundPair = CandidatePair & LikelyDuplicate;

const comparedAtOnce = 5000;

async function judge(scope: ReadScope, pairs: readonly CandidatePair[]): Promise<FoundPair[]> {
  const found: FoundPair[] = [];
  for (let from = 0; from < pairs.length; from += comparedAtOnce) {
    const slice = pairs.slice(from, from + comparedAtOnce);
    const customers = await loadCompared(scope, slice);
    for (const { first, second } of slice) {
      const [one, other] = [customers.get(first), customers.get(second)];
      const likely = one && other ? likelyDuplicate(one, other) : null;
      if (likely) found.push({ first, second, ...likely });
    }
  }
  return found;
}

async function loadCompared(
  { trx, organisationId }: ReadScope,
  pairs: readonly CandidatePair[],
): Promise<Map<string, ComparedCustomer>> {
  const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const { rows } = await sql<ComparedCustomer & { id: string }>`
    SELECT id, kind, name, other_name AS "otherName", company_id AS "companyId",
      coalesce((SELECT json_agg(json_build_object('kind', identity.kind, 'value', identity.value))
        FROM customer_identities AS identity
        WHERE identity.organisation_id = customers.organisation_id AND identity.customer_id = customers.id
          AND identity.deleted_at IS NULL), '[]') AS identities
    FROM customers
    WHERE organisation_id = ${organisationId} AND id = ANY(${ids}::uuid[]) AND deleted_at IS NULL`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes pairs that no longer hold off the list and puts the found ones on; what a person dismissed stays dismissed. */
async function keepPairs(
  { trx, organisationId }: ReadScope,
  { found, among, now }: { found: readonly FoundPair[]; among?: readonly string[]; now: Date },
): Promise<void> {
  const pairs = sql`jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
    AS pair(first uuid, second uuid, reasons text[], via text, "isObvious" boolean)`;
  const concerned = among
    ? sql`(known.first_id = ANY(${among}::uuid[]) OR known.second_id = ANY(${among}::uuid[]))`
    : sql`true`;
  await sql`
    DELETE FROM likely_duplicates AS known
    WHERE organisation_id = ${organisationId} AND dismissed_at IS NULL AND ${concerned}
      AND (first_id, second_id) NOT IN (SELECT first, second FROM ${pairs})`.execute(trx);
  await sql`
    INSERT INTO likely_duplicates (organisation_id, first_id, second_id, reasons, via, is_obvious, found_at)
    SELECT ${organisationId}, first, second, reasons, via, "isObvious", ${now} FROM ${pairs}
    ON CONFLICT (organisation_id, first_id, second_id) DO UPDATE
      SET reasons = excluded.reasons, via = excluded.via, is_obvious = excluded.is_obvious
      WHERE likely_duplicates.dismissed_at IS NULL`.execute(trx);
}

/** Looks for doubles of customers that were just written. */
export async function seekDuplicatesOf(
  scope: ReadScope & { now: Date },
  ids: readonly string[],
): Promise<void> {
  const found = await judge(scope, await candidatePairs(scope, ids));
  await keepPairs(scope, { found, among: ids, now: scope.now });
}

/** Looks through the whole organisation: after an import, and every night. */
export async function seekAllDuplicates(scope: ReadScope, now: Date): Promise<void> {
  await completeNameKeys(scope);
  const found = await judge(scope, await candidatePairs(scope));
  await keepPairs(scope, { found, now });
}
