import { v5 as uuidv5 } from 'uuid';
import type { ReadScope } from '../../db/organisation-scope.ts';

/**
 * By each id made from what a file says, the customer it stands for. Who was merged lives on in another; who was erased
 * is never written on again, so whoever comes back in a file is somebody new.
 */
export async function standingIds(
  { trx, organisationId }: ReadScope,
  made: readonly string[],
): Promise<Map<string, string>> {
  const standing = new Map(made.map((id) => [id, id]));
  for (let asked = [...standing.keys()]; asked.length > 0; ) {
    const gone = await trx
      .selectFrom('customers')
      .select(['id', 'merged_into_id'])
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', asked)
      .where((eb) => eb.or([eb('erased_at', 'is not', null), eb('merged_into_id', 'is not', null)]))
      .execute();
    const next = new Map(gone.map(({ id, merged_into_id }) => [id, merged_into_id ?? uuidv5('again', id)]));
    for (const [id, at] of standing) standing.set(id, next.get(at) ?? at);
    asked = [...next.values()];
  }
  return standing;
}
