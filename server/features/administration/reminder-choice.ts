import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { isTimeZone } from '../../../shared/time/time-zone.ts';
import { router, staffProcedure } from '../../trpc.ts';

const ReminderChoice = z.object({
  isOn: z.boolean(),
  /** IANA name; null for the organisation's. */
  timeZone: z.string().max(64).nullable(),
});

/** Whether somebody is reminded by mail, and what is morning to them. */
export const reminders = router({
  get: staffProcedure.query(async ({ ctx }) => {
    const choice = await ctx.read(({ trx, organisationId }) =>
      trx
        .selectFrom('staff')
        .select(['wants_reminder_mail as isOn', 'time_zone as timeZone'])
        .where('organisation_id', '=', organisationId)
        .where('id', '=', ctx.session.staffId)
        .executeTakeFirstOrThrow(),
    );
    return { ...choice, hasMailServer: ctx.links.sendMail !== null };
  }),
  choose: staffProcedure.input(ReminderChoice).mutation(async ({ ctx, input: { isOn, timeZone } }) => {
    if (timeZone !== null && !isTimeZone(timeZone))
      throw new AppError('invalid', 'administration:unknownTimeZone');
    await ctx.write(({ trx, organisationId }) =>
      trx
        .updateTable('staff')
        .set({ wants_reminder_mail: isOn, time_zone: timeZone })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', ctx.session.staffId)
        .execute(),
    );
  }),
});
