import { z } from 'zod';
import { LoggedKind } from '../../interactions/model.ts';

/** Minutes a person spends on one word with a customer, by its kind. */
export const EffortMinutes = z.record(LoggedKind, z.number().min(0).max(1440));
export type EffortMinutes = z.infer<typeof EffortMinutes>;

export const usualMinutes: EffortMinutes = {
  mail: 6,
  call: 15,
  meeting: 60,
  visit: 180,
  note: 2,
  greeting: 3,
  thanks: 3,
};
