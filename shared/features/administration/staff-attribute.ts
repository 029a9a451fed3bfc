import { z } from 'zod';
import { Day } from '../../time/instant.ts';

/** What a company wants to know of its people beyond team and role: a place of work, a kind of contract. */
export const StaffAttribute = z.object({ id: z.uuid(), name: z.string().trim().min(1).max(60) });
export type StaffAttribute = z.infer<typeof StaffAttribute>;

export const longestAttributeValue = 80;

/** What changes of one person: what is left out stays, an empty value goes. */
export const StaffDescription = z.object({
  staffId: z.uuid(),
  joinedOn: Day.nullable().optional(),
  /** By attribute. */
  values: z.record(z.uuid(), z.string().trim().max(longestAttributeValue)),
});
export type StaffDescription = z.infer<typeof StaffDescription>;

/** For whoever runs surveys. */
export type StaffFacts = {
  attributes: StaffAttribute[];
  /** Of whom anything is known. */
  people: { staffId: string; joinedOn: Day | null; values: Record<string, string> }[];
};

/** The values of an attribute as they were given, with how many have each; the most frequent first. */
export function valuesOf({ people }: StaffFacts, attributeId: string): { value: string; people: number }[] {
  const counts = new Map<string, number>();
  for (const { values } of people) {
    const value = values[attributeId];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, people: count }))
    .sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1));
}
