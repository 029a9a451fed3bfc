import { z } from 'zod';
import { DomainRule, NewCustomer, NewIdentity } from '../../../shared/features/customers/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { addCustomer } from './add-customer.ts';
import { listDomainRules, setDomainRule } from './domain-rules.ts';
import { addIdentity, removeIdentity } from './identities.ts';
import { markOpened } from './mark-opened.ts';
import { rejectMatch, undoRejectMatch } from './reject-match.ts';

const ofCustomer = z.object({ customerId: z.uuid() });

export const customersRouter = router({
  add: staffProcedure
    .input(NewCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => addCustomer(scope, ctx.session, input))),
  addIdentity: staffProcedure
    .input(ofCustomer.extend({ identity: NewIdentity }))
    .mutation(({ ctx, input }) => ctx.write((scope) => addIdentity(scope, ctx.session, input))),
  removeIdentity: staffProcedure
    .input(ofCustomer.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => removeIdentity(scope, ctx.session, input))),
  markOpened: staffProcedure
    .input(ofCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => markOpened(scope, ctx.session, input))),
  rejectMatch: staffProcedure
    .input(ofCustomer.extend({ id: z.uuid(), address: z.string().max(320) }))
    .mutation(({ ctx, input }) => ctx.write((scope) => rejectMatch(scope, ctx.session, input))),
  undoRejectMatch: staffProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => undoRejectMatch(scope, ctx.session, input))),
  listDomainRules: staffProcedure.query(({ ctx }) => ctx.read(listDomainRules)),
  setDomainRule: staffProcedure
    .input(z.object({ domain: z.string().max(253), kind: DomainRule.shape.kind.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => setDomainRule(scope, ctx.session, input))),
});
