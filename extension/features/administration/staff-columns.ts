import type { TFunction } from 'i18next';
import type { StaffMember } from '../../../shared/features/administration/model.ts';
import type { StaffFacts } from '../../../shared/features/administration/staff-attribute.ts';
import type { RowColumn } from '../../ui/save-rows.ts';

/** The sheet of all colleagues as it is read back by `readStaffSheet`. */
export function staffColumns(
  t: TFunction<'staffAttributes'>,
  { attributes, people }: StaffFacts,
): RowColumn<Pick<StaffMember, 'id' | 'name' | 'email'>>[] {
  const factsOf = new Map(people.map((person) => [person.staffId, person]));
  return [
    { label: t('administration:people.name'), text: ({ name }) => name },
    { label: t('email'), text: ({ email }) => email },
    { label: t('joined'), text: ({ id }) => factsOf.get(id)?.joinedOn ?? '' },
    ...attributes.map((attribute) => ({
      label: attribute.name,
      text: ({ id }: Pick<StaffMember, 'id'>) => factsOf.get(id)?.values[attribute.id] ?? '',
    })),
  ];
}
