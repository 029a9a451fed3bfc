import { z } from 'zod';
import type { CustomerFields } from './customer-fields.ts';

/** Fields a merge decides about; both customers are of one kind. */
export const MergeField = z.enum([
  'name',
  'otherName',
  'title',
  'companyId',
  'ownerId',
  'tier',
  'birthday',
  'language',
  'timeZone',
  'notes',
]);
export type MergeField = z.infer<typeof MergeField>;

export type MergeSides = { kept: CustomerFields & { id: string }; merged: CustomerFields & { id: string } };

/** `result` is what the field becomes unless the person takes the merged customer's. */
export type FieldDifference = {
  field: MergeField;
  kept: string | null;
  merged: string | null;
  result: string | null;
};

/** Where the two say different things; nothing to show where they agree. */
export function customerDifferences(sides: MergeSides): FieldDifference[] {
  const result = mergedFields(sides, []);
  return MergeField.options
    .filter((field) => (sides.kept[field] || null) !== (sides.merged[field] || null))
    .map((field) => ({
      field,
      kept: sides.kept[field],
      merged: sides.merged[field],
      result: result[field],
    }));
}

/** What the kept customer has, filled up from the merged one; fields in `take` are the merged one's. */
export function mergedFields({ kept, merged }: MergeSides, take: readonly MergeField[]): CustomerFields {
  const choose = <F extends MergeField>(field: F): CustomerFields[F] =>
    take.includes(field) ? merged[field] : kept[field] || merged[field];
  const companyId = choose('companyId');
  return {
    kind: kept.kind,
    name: choose('name'),
    otherName: choose('otherName') || nameInOtherScript({ kept, merged }),
    title: choose('title'),
    // Neither can work for itself once they are one.
    companyId: companyId === kept.id || companyId === merged.id ? null : companyId,
    ownerId: choose('ownerId'),
    tier: choose('tier'),
    birthday: choose('birthday'),
    language: choose('language'),
    timeZone: choose('timeZone'),
    notes: take.includes('notes') ? merged.notes : joinedNotes(kept.notes, merged.notes),
  };
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

function nameInOtherScript({ kept, merged }: MergeSides): string {
  return isHan(kept.name) === isHan(merged.name) ? '' : merged.name;
}

function joinedNotes(kept: string, merged: string): string {
  if (kept.includes(merged)) return kept;
  return [kept, merged].filter(Boolean).join('\n\n').slice(0, 5000);
}
