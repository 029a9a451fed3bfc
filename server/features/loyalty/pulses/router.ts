import { z } from 'zod';
import { PulseQuestion, PulseReply, PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';
import { managerProcedure, router, staffProcedure } from '../../../trpc.ts';
import { actingAs } from '../../administration/acting.ts';
import { createLinkProcedure } from '../../consents/link-procedure.ts';
import { answerPulse } from './answer-pulse.ts';
import { makePulseLink } from './ask-pulse.ts';
import { openPulse } from './open-pulse.ts';
import { pulseResults } from './pulse-results.ts';
import { loadPulseRules, savePulseRules } from './pulse-rules.ts';

const token = z.string().max(200);

export const pulsesRouter = router({
  rules: staffProcedure.query(({ ctx }) => ctx.read(loadPulseRules)),
  saveRules: managerProcedure.input(PulseRules).mutation(actingAs('pulses.saveRules', savePulseRules)),
  makeLink: staffProcedure
    .input(z.object({ customerId: z.uuid(), question: PulseQuestion.nullable().default(null) }))
    .mutation(({ ctx, input }) => ctx.write((scope) => makePulseLink(scope, ctx, input))),
  results: managerProcedure
    .input(z.object({ question: PulseQuestion, days: z.number().int().min(1).max(1830) }))
    .query(({ ctx, input }) => ctx.read((scope) => pulseResults(scope, { ...input, now: ctx.now() }))),
});

const linkProcedure = createLinkProcedure();

export const pulsePageRouter = router({
  /** Changes nothing; a mutation, so that the secret stands in no address that a proxy may log. */
  open: linkProcedure
    .input(z.object({ token }))
    .mutation(({ ctx, input }) => openPulse({ database: ctx.database, now: ctx.now() }, input.token)),
  answer: linkProcedure
    .input(PulseReply.extend({ token }))
    .mutation(({ ctx, input }) => answerPulse({ database: ctx.database, now: ctx.now() }, input)),
});
