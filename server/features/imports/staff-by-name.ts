import type { WriteScope } from '../../db/organisation-scope.ts';

/** Colleagues by address and by name, both in lower case → staff id. */
export async function staffByName({ trx, organisationId }: WriteScope): Promise<Map<string, string>> {
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'name', 'email'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Map(
    staff.flatMap(({ id, name, email }) => [
      [name.toLowerCase(), id] as const,
      [email.toLowerCase(), id] as const,
    ]),
  );
}
