import { type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';

/** Shorter terms have no trigram of their own. */
const shortestAnywhere = 3;

/** Beyond as many hits the index saves nothing over reading all rows. */
const mostIndexed = 2000;

export function likeAtStart(term: string): string {
  return `${escapeLike(term)}%`;
}

export function likeAnywhere(term: string): string {
  return `%${escapeLike(term)}%`;
}

function escapeLike(term: string): string {
  return term.replace(/[\\%_]/g, '\\$&');
}

/** Three characters are found anywhere. Fewer begin a word (`w`, `wf`), except where a script has no such words (`芳`). */
export function holdsTerm(term: string): RawBuilder<SqlBool> {
  return beginsWord(term)
    ? sql`customers.search_text ~ ${wordBeginning(term)}`
    : sql`customers.search_text LIKE ${likeAnywhere(term)}`;
}

/** Under row-level security only functions reach an index of `search_text`; null where none has one for this term. */
function indexedHits(term: string): RawBuilder<unknown> | null {
  if (term.length >= shortestAnywhere) return sql`customers_like(${likeAnywhere(term)})`;
  if (beginsWord(term)) return sql`customers_matching(${wordBeginning(term)})`;
  return /\P{ASCII}/u.test(term) ? sql`customers_with_characters(${term})` : null;
}

const beginsWord = (term: string) => term.length < shortestAnywhere && /^[a-z\d]\p{ASCII}?$/u.test(term);

/** The characters before a word are named one by one: of `[^[:alnum:]]` the index would make nothing, and read all rows. */
const wordBeginning = (term: string) => `(^|[\n @._/(-])${term.replace(/\W/g, '\\$&')}`;

/**
 * The rows among the index's hits for the longest term, or all that match where it saves nothing: one statement that
 * finds out as it runs.
 */
export function throughIndex<Row>(
  matching: SelectQueryBuilder<Schema, 'customers', Row>,
  terms: readonly string[],
): Expression<Row> {
  const longestFirst = terms.toSorted((a, b) => b.length - a.length);
  const hits = longestFirst.map(indexedHits).find((found) => found !== null);
  if (!hits) return matching;
  const areFew = sql<SqlBool>`(SELECT count(*) FROM hits) <= ${mostIndexed}`;
  return sql`(WITH hits AS MATERIALIZED (SELECT ${hits} AS id LIMIT ${mostIndexed + 1})
    ${matching.where(sql<SqlBool>`customers.id = ANY(ARRAY(SELECT id FROM hits)) AND ${areFew}`)}
    UNION ALL ${matching.where(sql<SqlBool>`NOT ${areFew}`)})`;
}
