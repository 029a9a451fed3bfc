import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { TimeZone } from '../../time/time-zone.ts';
import { QuietHours } from '../administration/model.ts';
import { ConsentAnswer, ConsentPurpose, ContactChannel } from './model.ts';

/** What a customer sees of themselves behind their link: their answers and hours, nothing that names them. */
export const PreferencePage = z.object({
  organisationName: z.string(),
  language: z.enum(['en', 'zh']).nullable(),
  timeZone: z.string().nullable(),
  quietHours: QuietHours.nullable(),
  purposes: z.array(ConsentPurpose),
  /** Of every purpose and channel: whether they may be contacted, and what that rests on. */
  choices: z.array(
    z.object({
      purpose: ConsentPurpose.shape.id,
      channel: ContactChannel,
      isAllowed: z.boolean(),
      saidOn: Day.nullable(),
      source: ConsentAnswer.shape.source.nullable(),
    }),
  ),
});
export type PreferencePage = z.infer<typeof PreferencePage>;

export const PreferenceChange = z.object({
  /** Only what the customer changed. */
  answers: z
    .array(
      z.object({
        purpose: ConsentPurpose.shape.id,
        channel: ContactChannel,
        state: ConsentAnswer.shape.state,
      }),
    )
    .max(100),
  /** In which the page was read. */
  readIn: z.enum(['en', 'zh']),
  language: z.enum(['en', 'zh']).nullable(),
  timeZone: TimeZone.nullable(),
  quietHours: QuietHours.nullable(),
});
export type PreferenceChange = z.infer<typeof PreferenceChange>;
