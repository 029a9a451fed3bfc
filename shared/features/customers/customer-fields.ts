import { z } from 'zod';
import { TimeZone } from '../../time/time-zone.ts';
import { Customer, WrittenBirthday } from './model.ts';

/** What a person may write about a customer; identities have procedures of their own. */
export const CustomerFields = Customer.pick({
  kind: true,
  name: true,
  otherName: true,
  title: true,
  companyId: true,
  ownerId: true,
  tier: true,
  birthday: true,
  language: true,
  timeZone: true,
  notes: true,
});
export type CustomerFields = z.infer<typeof CustomerFields>;

/** The same, looked at more closely than what is there already. */
export const WrittenFields = CustomerFields.extend({
  birthday: WrittenBirthday,
  timeZone: TimeZone.nullable(),
});

/** `before` is what the person saw in the fields they changed: another's change in between is not overwritten. */
export const CustomerChange = z.object({
  id: z.uuid(),
  before: CustomerFields.partial().default({}),
  after: WrittenFields.partial(),
});
export type CustomerChange = z.output<typeof CustomerChange>;
