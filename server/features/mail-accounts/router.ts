import { z } from 'zod';
import { MailReading, NewMailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
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
    .mutation(({ ctx, input }) =>
      acting('mailAccounts.changeReading', changeReading(ctx.session))({ ctx, input }),
    ),
  changePassword: staffProcedure
    .input(Id.extend({ password: z.string().min(1).max(500) }))
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  pause: staffProcedure
    .input(Id)
    .mutation(({ ctx, input }) => acting('mailAccounts.pause', pauseAccount(ctx.session))({ ctx, input })),
  resume: staffProcedure
    .input(Id)
    .mutation(({ ctx, input }) => acting('mailAccounts.resume', resumeAccount(ctx.session))({ ctx, input })),
  readAgain: staffProcedure
    .input(Id)
    .mutation(({ ctx, input }) => acting('mailAccounts.readAgain', readAgain(ctx.session))({ ctx, input })),
  retrySetAside: staffProcedure
    .input(Id)
    .mutation(({ ctx, input }) =>
      acting('mailAccounts.retrySetAside', retrySetAside(ctx.session))({ ctx, input }),
    ),
  remove: staffProcedure
    .input(Id.extend({ removesMail: z.boolean() }))
    .mutation(({ ctx, input }) => removeAccount(ctx, input)),
});
