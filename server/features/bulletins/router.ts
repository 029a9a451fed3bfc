import { z } from 'zod';
import { BulletinDraft, BulletinOutcome } from '../../../shared/features/bulletins/model.ts';
import { managerProcedure, router } from '../../trpc.ts';
import { acting, actingAs } from '../administration/acting.ts';
import { bulletinAccuracy } from './bulletin-accuracy.ts';
import { findProducts } from './find-products.ts';
import { listRecipients } from './list-recipients.ts';
import { recordOutcome } from './record-outcome.ts';
import { removeBulletin, saveBulletin } from './save-bulletin.ts';
import { sendBulletin } from './send-bulletin.ts';
import { listBulletins } from './store.ts';

const one = z.object({ id: z.uuid() });

export const bulletinsRouter = router({
  list: managerProcedure.query(({ ctx }) => ctx.read(listBulletins)),
  accuracy: managerProcedure.query(({ ctx }) => ctx.read(bulletinAccuracy)),
  products: managerProcedure
    .input(z.object({ query: z.string().trim().max(300) }))
    .query(({ ctx, input }) => ctx.read((scope) => findProducts(scope, input))),
  recipients: managerProcedure
    .input(one)
    .query(({ ctx, input }) => ctx.read((scope) => listRecipients(scope, { ...input, now: ctx.now() }))),
  save: managerProcedure.input(BulletinDraft).mutation(actingAs('bulletins.save', saveBulletin)),
  remove: managerProcedure.input(one).mutation(acting('bulletins.remove', removeBulletin)),
  send: managerProcedure
    .input(one)
    .mutation(({ ctx, input }) => actingAs('bulletins.send', sendBulletin(ctx))({ ctx, input })),
  recordOutcome: managerProcedure
    .input(BulletinOutcome)
    .mutation(actingAs('bulletins.recordOutcome', recordOutcome)),
});
