import { AppError } from '../../../shared/errors/app-error.ts';
import type {
  StaffAttribute,
  StaffDescription,
  StaffFacts,
} from '../../../shared/features/administration/staff-attribute.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export async function readStaffFacts({ trx }: ReadScope): Promise<StaffFacts> {
  const attributes = await trx
    .selectFrom('staff_attributes')
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const joined = await trx
    .selectFrom('staff')
    .select(['id as staffId', 'joined_on as joinedOn'])
    .where('joined_on', 'is not', null)
    .execute();
  const people = new Map(joined.map((person) => [person.staffId, { ...person, values: {} }]));
  const rows = await trx
    .selectFrom('staff_attribute_values')
    .select(['staff_id as staffId', 'attribute_id as attributeId', 'value'])
    .execute();
  for (const { staffId, attributeId, value } of rows) {
    const person = people.get(staffId) ?? { staffId, joinedOn: null, values: {} };
    people.set(staffId, { ...person, values: { ...person.values, [attributeId]: value } });
  }
  return { attributes, people: [...people.values()] };
}

/** Adds an attribute or names it anew. @throws AppError where another is called the same. */
export async function saveAttribute(
  { trx, organisationId }: ReadScope,
  { id, name }: StaffAttribute,
): Promise<void> {
  const all = await trx.selectFrom('staff_attributes').select(['id', 'name']).execute();
  const isTaken = all.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new AppError('conflict', 'staffAttributes:refusal.nameTaken', { name });
  await trx
    .insertInto('staff_attributes')
    .values({ organisation_id: organisationId, id, name })
    .onConflict((same) => same.columns(['organisation_id', 'id']).doUpdateSet({ name }))
    .execute();
}

/** With everything that was said by it. @throws AppError */
export async function removeAttribute({ trx }: ReadScope, { id }: { id: string }): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('staff_attributes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new AppError('not-found', 'errors:notFound');
}

/** @throws AppError where a person or an attribute is not there; then nothing is changed. */
export async function describeStaff(
  scope: ReadScope,
  { people }: { people: readonly StaffDescription[] },
): Promise<void> {
  const { trx, organisationId } = scope;
  await requireKnown(scope, people);
  const told = people.flatMap(({ staffId, values }) =>
    Object.entries(values).map(([attributeId, value]) => ({
      ...{ organisation_id: organisationId, attribute_id: attributeId, staff_id: staffId, value },
    })),
  );
  for (const { attribute_id, staff_id } of told.filter(({ value }) => value === ''))
    await trx
      .deleteFrom('staff_attribute_values')
      .where('attribute_id', '=', attribute_id)
      .where('staff_id', '=', staff_id)
      .execute();
  await inSlices(
    told.filter(({ value }) => value !== ''),
    (slice) =>
      trx
        .insertInto('staff_attribute_values')
        .values(slice)
        .onConflict((same) =>
          same
            .columns(['organisation_id', 'attribute_id', 'staff_id'])
            .doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
        )
        .execute(),
  );
  for (const { staffId, joinedOn } of people)
    if (joinedOn !== undefined)
      await trx.updateTable('staff').set({ joined_on: joinedOn }).where('id', '=', staffId).execute();
}

async function requireKnown({ trx }: ReadScope, people: readonly StaffDescription[]): Promise<void> {
  const staffIds = new Set(people.map(({ staffId }) => staffId));
  const attributeIds = new Set(people.flatMap(({ values }) => Object.keys(values)));
  const staff = await trx
    .selectFrom('staff')
    .select('id')
    .where('id', 'in', [...staffIds])
    .where('is_integration', '=', false)
    .execute();
  const attributes = await trx.selectFrom('staff_attributes').select('id').execute();
  const known = new Set(attributes.map(({ id }) => id));
  if (staff.length < staffIds.size || [...attributeIds].some((id) => !known.has(id)))
    throw new AppError('not-found', 'errors:notFound');
}
