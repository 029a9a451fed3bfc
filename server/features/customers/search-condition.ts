import { type Expression, type SqlBool, sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Below three characters there is no trigram, and reading all rows is quicker than reading the whole index. */
const shortestIndexed = 3;

/** Beyond as many hits the index saves nothing over reading all rows. */
const mostIndexed = 2000;

function likeAnywhere(term: string): string {
  return `%${escapeLike(term)}%`;
}

export function likeAtStart(term: string): string {
  return `${escapeLike(term)}%`;
}

function escapeLike(term: string): string {
  return term.replace(/[\\%_]/g, '\\$&');
}

/**
 * All terms occur in the search text. The hits of the longest are fetched first, so that the planner knows how many
 * they are: left to guess, it runs the index search once per row.
 */
export async function searchCondition(
  scope: ReadScope,
  terms: readonly string[],
): Promise<Expression<SqlBool>[]> {
  const longest = terms.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const ids = longest.length >= shortestIndexed ? await indexedHits(scope, longest) : null;
  const rest = ids ? terms.filter((term) => term !== longest) : terms;
  return [
    ...rest.map((term) => sql<SqlBool>`customers.search_text LIKE ${likeAnywhere(term)}`),
    ...(ids ? [sql<SqlBool>`customers.id = ANY(${ids}::uuid[])`] : []),
  ];
}

async function indexedHits(scope: ReadScope, term: string): Promise<string[] | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT customers_like(${likeAnywhere(term)}) AS id LIMIT ${mostIndexed + 1}`.execute(scope.trx);
  return rows.length > mostIndexed ? null : rows.map(({ id }) => id);
}
