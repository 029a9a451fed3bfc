import { z } from 'zod';
import { MailReading, NewMailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { actingAs } from '../administration/acting.ts';
import { addAccount } from './add-account.ts';
import {
  changePassword,
  changeReading,
  pauseAccount,
  readAgain,
  resumeAccount,
  retrySetAside,
} from './change-account.ts';
import { removeAccount } from './remove-account.ts';
import { listAccounts } from './store.ts';

const Id = z.object({ id: z.uuid() });

/** Everybody's own accounts: nobody else sees or changes them. */
export const mailAccountsRouter = router({
  list: staffProcedure.query(({ ctx }) => ctx.read((scope) => listAccounts(scope, ctx.session))),
  add: staffProcedure.input(NewMailAccount).mutation(({ ctx, input }) => addAccount(ctx, input)),
  changeReading: staffProcedure
    .input(MailReading.extend(Id.shape))
    .mutation(actingAs('mailAccounts.changeReading', changeReading)),
  changePassword: staffProcedure
    .input(Id.extend({ password: z.string().min(1).max(500) }))
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  pause: staffProcedure.input(Id).mutation(actingAs('mailAccounts.pause', pauseAccount)),
  resume: staffProcedure.input(Id).mutation(actingAs('mailAccounts.resume', resumeAccount)),
  readAgain: staffProcedure.input(Id).mutation(actingAs('mailAccounts.readAgain', readAgain)),
  retrySetAside: staffProcedure.input(Id).mutation(actingAs('mailAccounts.retrySetAside', retrySetAside)),
  remove: staffProcedure
    .input(Id.extend({ removesMail: z.boolean() }))
    .mutation(({ ctx, input }) => removeAccount(ctx, input)),
});
