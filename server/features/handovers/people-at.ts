import { sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';

export type PersonAt = { id: string; name: string; title: string };

const mostPeople = 8;

/** Whom one knows at each of these companies: those with a role first, then by name as it sounds. */
export async function peopleAt(
  { trx, organisationId }: ReadScope,
  viewer: Viewer,
  companyIds: readonly string[],
): Promise<Map<string, PersonAt[]>> {
  if (companyIds.length === 0) return new Map();
  const ranked = trx
    .selectFrom('customers')
    .select(['id', 'name', 'title', 'company_id', 'search_text'])
    .select(
      sql<number>`row_number() OVER (PARTITION BY company_id ORDER BY title = '', search_text, id)`.as(
        'place',
      ),
    )
    .where('organisation_id', '=', organisationId)
    .where('company_id', 'in', [...companyIds])
    .where('deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer));
  const rows = await trx
    .selectFrom(ranked.as('ranked'))
    .select(['id', 'name', 'title', 'company_id'])
    .where('place', '<=', mostPeople)
    .orderBy('place')
    .execute();
  const people = new Map<string, PersonAt[]>();
  for (const { id, name, title, company_id: companyId } of rows)
    people.set(companyId!, [...(people.get(companyId!) ?? []), { id, name, title }]);
  return people;
}
