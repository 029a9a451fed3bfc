import { z } from 'zod';
import { HealthCount } from '../../../shared/features/mail-clients/health.ts';
import {
  PartName,
  SwitchedOff,
  switchRefusals,
  TaughtRule,
} from '../../../shared/features/mail-clients/model.ts';
import { addDays } from '../../../shared/time/day.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { administratorProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { recordAct } from '../administration/audit.ts';
import { allowHealth, readHealth, reportHealth } from './adapter-health.ts';
import { addSelectors, readSwitches, switchOff, switchOn } from './change-switches.ts';
import { listRules } from './list-rules.ts';
import { isHealthShared } from './store.ts';
import { forgetRule, revokeRule, teachRule } from './teach-rule.ts';

const daysLookedAt = 30;
const ById = z.object({ id: z.uuid() });

export const mailClientsRouter = router({
  rules: staffProcedure.query(({ ctx }) => ctx.read((scope) => listRules(scope, ctx.session))),
  teach: staffProcedure
    .input(TaughtRule)
    .mutation(({ ctx, input }) => ctx.write((scope) => teachRule(scope, ctx.session, input))),
  forget: staffProcedure
    .input(ById)
    .mutation(({ ctx, input }) => ctx.write((scope) => forgetRule(scope, ctx.session, input))),
  revoke: administratorProcedure
    .input(ById)
    .mutation(({ ctx, input }) => ctx.write((scope) => revokeRule(scope, ctx.session, input))),
  switches: staffProcedure.query(({ ctx }) => ctx.read(readSwitches)),
  switchOff: administratorProcedure
    .input(SwitchedOff.pick({ part: true, reason: true }))
    .mutation(acting('mailClients.switchOff', switchOff)),
  switchOn: administratorProcedure
    .input(z.object({ part: PartName }))
    .mutation(acting('mailClients.switchOn', switchOn)),
  addSelectors: administratorProcedure
    .input(z.object({ adapter: PartName, ruleId: z.uuid().nullable() }))
    .mutation(acting('mailClients.addSelectors', addSelectors)),
  health: staffProcedure.query(({ ctx }) => {
    const sinceOn = addDays(ctx.now().toISOString().slice(0, 10), -daysLookedAt);
    return ctx.read(async (scope) => ({
      rungs: await readHealth(scope, sinceOn),
      isAllowed: await isHealthShared(scope),
    }));
  }),
  allowHealth: administratorProcedure
    .input(z.object({ isAllowed: z.boolean() }))
    .mutation(acting('mailClients.allowHealth', allowHealth)),
  reportHealth: staffProcedure
    .input(z.object({ counts: z.array(HealthCount).max(200) }))
    .mutation(({ ctx, input }) =>
      writeUnclocked(ctx.database, ctx.session.organisationId, (scope) => reportHealth(scope, input)),
    ),
  /** A browser did not believe a document of switches. */
  reportRefusal: staffProcedure
    .input(z.object({ reason: z.enum(switchRefusals) }))
    .mutation(({ ctx, input }) =>
      writeUnclocked(ctx.database, ctx.session.organisationId, (scope) =>
        recordAct(scope, ctx.now(), {
          ...{ staffId: ctx.session.staffId, action: 'mailClients.refusedSwitches' },
          ...{ subjectId: ctx.session.deviceId, details: input },
        }),
      ),
    ),
});
