import { z } from 'zod';
import type { Day } from '../../time/instant.ts';
import { Role } from '../administration/model.ts';

/** One thing that must hold of whoever is asked; several must all hold. */
export const AudienceCondition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attribute'),
    attributeId: z.uuid(),
    isOneOf: z.array(z.string().trim().min(1).max(80)).min(1).max(50),
  }),
  /** Whole months with the company on the first day of the round. */
  z.object({
    kind: z.literal('tenure'),
    is: z.enum(['at-least', 'less-than']),
    months: z.number().int().min(1).max(600),
  }),
  z.object({ kind: z.literal('role'), isOneOf: z.array(Role).min(1) }),
]);
export type AudienceCondition = z.infer<typeof AudienceCondition>;

export type AudienceCandidate = {
  roles: readonly Role[];
  joinedOn: Day | null;
  /** By attribute. */
  values: Readonly<Record<string, string>>;
};

/** Null where what it depends on is not known of them: then they are not asked. */
export function meetsCondition(
  condition: AudienceCondition,
  { roles, joinedOn, values }: AudienceCandidate,
  firstDay: Day,
): boolean | null {
  switch (condition.kind) {
    case 'attribute': {
      const value = values[condition.attributeId];
      return value === undefined ? null : condition.isOneOf.includes(value);
    }
    case 'tenure':
      if (joinedOn === null) return null;
      return monthsBetween(joinedOn, firstDay) >= condition.months === (condition.is === 'at-least');
    case 'role':
      return condition.isOneOf.some((role) => roles.includes(role));
  }
}

function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
