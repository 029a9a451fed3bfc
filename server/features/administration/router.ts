import { z } from 'zod';
import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { administratorProcedure, publicProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting, actingAs } from './acting.ts';
import { staffAttributes } from './attribute-procedures.ts';
import { calendar } from './calendar-procedures.ts';
import { people, teams } from './people-procedures.ts';
import { reckoningsRouter } from './reckoning-procedures.ts';
import { registerDevice } from './register-device.ts';
import { reminders } from './reminder-choice.ts';
import { revokeDevice } from './revoke-devices.ts';
import { invitations, session } from './sign-in-procedures.ts';
import { listDevices, readSettings } from './store.ts';
import { updateSettings } from './update-settings.ts';

const devices = router({
  listMine: staffProcedure.query(({ ctx }) => ctx.read((scope) => listDevices(scope, ctx.session))),
  listAll: administratorProcedure.query(({ ctx }) =>
    ctx.read((scope) => listDevices(scope, { staffId: null })),
  ),
  /** Called by an extension right after it was given its token. */
  register: publicProcedure
    .input(z.object({ name: z.string().trim().min(1).max(100) }))
    .mutation(({ ctx, input }) => registerDevice({ ...ctx, now: ctx.now() }, input.name)),
  /** One's own; an administrator anybody's. */
  revoke: staffProcedure.input(z.object({ id: z.uuid() })).mutation(actingAs('devices.revoke', revokeDevice)),
});

const settings = router({
  get: staffProcedure.query(({ ctx }) => ctx.read(readSettings)),
  update: administratorProcedure
    .input(z.object({ name: z.string().trim().min(1).max(100), settings: OrganisationSettings }))
    .mutation(acting('settings.update', updateSettings)),
});

export const administrationRouters = {
  session,
  invitations,
  people,
  teams,
  staffAttributes,
  devices,
  settings,
  calendar,
  reminders,
  reckonings: reckoningsRouter,
};
