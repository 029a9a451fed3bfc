import { z } from 'zod';
import { MergeField } from '../../../shared/features/customers/customer-differences.ts';
import { CustomerChange } from '../../../shared/features/customers/customer-fields.ts';
import { CustomerSearch } from '../../../shared/features/customers/customer-search.ts';
import {
  ChangeImportantDay,
  NewImportantDay,
  RemoveImportantDay,
} from '../../../shared/features/customers/important-day.ts';
import { DomainRule, NewCustomer, NewIdentity, NotedLook } from '../../../shared/features/customers/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { actingAs } from '../administration/acting.ts';
import { addCustomer } from './add-customer.ts';
import { archiveCustomer, restoreCustomer } from './archive-customer.ts';
import { changeCustomer } from './change-customer.ts';
import { getCustomer } from './customer-page.ts';
import { listDomainRules, setDomainRule } from './domain-rules.ts';
import { addIdentity, removeIdentity } from './identities.ts';
import { addImportantDay, changeImportantDay, removeImportantDay } from './important-days.ts';
import { listArchived } from './list-archived.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listLooks } from './list-looks.ts';
import { markOpened } from './mark-opened.ts';
import { matchAddress } from './match-address.ts';
import { mergeCustomers } from './merge-customers.ts';
import { noteLook, noteLooks } from './note-looks.ts';
import { possibleDuplicates } from './possible-duplicates.ts';
import { previewMerge } from './preview-merge.ts';
import { previewReassign, ReassignMatching, ReassignPreview, reassignMatching } from './reassign-matching.ts';
import { reassignOwner } from './reassign-owner.ts';
import { rejectMatch, undoRejectMatch } from './reject-match.ts';
import { searchCustomers } from './search-customers.ts';
import { dismissDuplicate, mergeDuplicates } from './settle-duplicates.ts';
import { splitCustomers } from './split-customers.ts';
import { loadToday } from './today.ts';

const one = z.object({ id: z.uuid() });
const ofCustomer = z.object({ customerId: z.uuid() });
const merge = z.object({ keptId: z.uuid(), mergedId: z.uuid() });
const address = z.string().max(320);

export const customersRouter = router({
  get: staffProcedure.input(one).query(async ({ ctx, input }) => {
    const page = await ctx.read((scope) => getCustomer(scope, ctx.session, input));
    await noteLook(ctx, page.customer.id);
    return page;
  }),
  looks: staffProcedure
    .input(ofCustomer)
    .query(({ ctx, input }) => ctx.read((scope) => listLooks(scope, ctx.session, input))),
  /** What a device showed, also while it was without a line. */
  noteLooks: staffProcedure
    .input(z.object({ looks: z.array(NotedLook).max(500) }))
    .mutation(({ ctx, input }) => noteLooks(ctx, input.looks)),
  search: staffProcedure.input(CustomerSearch).query(({ ctx, input: search }) =>
    ctx.read(async (scope) => {
      const today = await loadToday(scope, ctx.now());
      return searchCustomers(scope, ctx.session, { search, today });
    }),
  ),
  matchAddress: staffProcedure
    .input(z.object({ address }))
    .query(({ ctx, input }) => ctx.read((scope) => matchAddress(scope, ctx.session, input))),

  add: staffProcedure
    .input(NewCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => addCustomer(scope, ctx.session, input))),
  change: staffProcedure
    .input(CustomerChange)
    .mutation(({ ctx, input }) => ctx.write((scope) => changeCustomer(scope, ctx.session, input))),
  archive: staffProcedure
    .input(one)
    .mutation(({ ctx, input }) => ctx.write((scope) => archiveCustomer(scope, ctx.session, input))),
  restore: staffProcedure
    .input(one)
    .mutation(({ ctx, input }) => ctx.write((scope) => restoreCustomer(scope, ctx.session, input))),
  listArchived: staffProcedure
    .input(z.object({ query: z.string().max(200), offset: z.number().int().min(0).max(1_000_000) }))
    .query(({ ctx, input }) => ctx.read((scope) => listArchived(scope, ctx.session, input))),
  reassignOwner: staffProcedure
    .input(z.object({ customerIds: z.array(z.uuid()).max(1000), ownerId: z.uuid().nullable() }))
    .mutation(actingAs('customers.reassignOwner', reassignOwner)),
  previewReassign: staffProcedure
    .input(ReassignPreview)
    .query(({ ctx, input }) =>
      ctx.read((scope) => previewReassign(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  reassignMatching: staffProcedure
    .input(ReassignMatching)
    .mutation(({ ctx, input }) => ctx.write((scope) => reassignMatching(scope, ctx.session, input))),
  markOpened: staffProcedure
    .input(ofCustomer)
    .mutation(({ ctx, input }) => ctx.write((scope) => markOpened(scope, ctx.session, input))),

  possibleDuplicates: staffProcedure
    .input(one)
    .query(({ ctx, input }) => ctx.read((scope) => possibleDuplicates(scope, ctx.session, input))),
  previewMerge: staffProcedure
    .input(merge)
    .query(({ ctx, input }) => ctx.read((scope) => previewMerge(scope, ctx.session, input))),
  merge: staffProcedure
    .input(merge.extend({ id: z.uuid(), take: z.array(MergeField).default([]) }))
    .mutation(({ ctx, input }) => ctx.write((scope) => mergeCustomers(scope, ctx.session, input))),
  listDuplicates: staffProcedure.query(({ ctx }) => ctx.read((scope) => listDuplicates(scope, ctx.session))),
  dismissDuplicate: staffProcedure
    .input(merge)
    .mutation(actingAs('customers.dismissDuplicate', dismissDuplicate)),
  mergeDuplicates: staffProcedure
    .input(z.object({ merges: z.array(merge.extend({ id: z.uuid() })).max(100) }))
    .mutation(actingAs('customers.mergeDuplicates', mergeDuplicates)),
  split: staffProcedure
    .input(one)
    .mutation(({ ctx, input }) => ctx.write((scope) => splitCustomers(scope, ctx.session, input))),

  addIdentity: staffProcedure
    .input(ofCustomer.extend({ identity: NewIdentity }))
    .mutation(({ ctx, input }) => ctx.write((scope) => addIdentity(scope, ctx.session, input))),
  removeIdentity: staffProcedure
    .input(ofCustomer.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => removeIdentity(scope, ctx.session, input))),
  addImportantDay: staffProcedure
    .input(NewImportantDay)
    .mutation(({ ctx, input }) => ctx.write((scope) => addImportantDay(scope, ctx.session, input))),
  changeImportantDay: staffProcedure
    .input(ChangeImportantDay)
    .mutation(({ ctx, input }) => ctx.write((scope) => changeImportantDay(scope, ctx.session, input))),
  removeImportantDay: staffProcedure
    .input(RemoveImportantDay)
    .mutation(({ ctx, input }) => ctx.write((scope) => removeImportantDay(scope, ctx.session, input))),
  rejectMatch: staffProcedure
    .input(ofCustomer.extend({ id: z.uuid(), address }))
    .mutation(({ ctx, input }) => ctx.write((scope) => rejectMatch(scope, ctx.session, input))),
  undoRejectMatch: staffProcedure
    .input(one)
    .mutation(({ ctx, input }) => ctx.write((scope) => undoRejectMatch(scope, ctx.session, input))),
  listDomainRules: staffProcedure.query(({ ctx }) => ctx.read(listDomainRules)),
  setDomainRule: staffProcedure
    .input(z.object({ domain: z.string().max(253), kind: DomainRule.shape.kind.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((scope) => setDomainRule(scope, ctx.session, input))),
});
