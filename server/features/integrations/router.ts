import { z } from 'zod';
import { NewApiToken, NewWebhook } from '../../../shared/features/integrations/model.ts';
import { administratorProcedure, router } from '../../trpc.ts';
import { acting, actingAs } from '../administration/acting.ts';
import {
  addWebhook,
  changeWebhook,
  redeliver,
  removeWebhook,
  resumeWebhook,
  rotateSecret,
  testWebhook,
} from './change-webhooks.ts';
import { issueToken, revokeToken } from './issue-token.ts';
import { listDeliveries, listTokens, listWebhooks } from './store.ts';

const one = z.object({ id: z.uuid() });

const apiTokens = router({
  list: administratorProcedure.query(({ ctx }) => ctx.read(listTokens)),
  /** Answers with the token, which nobody can ask for again. */
  create: administratorProcedure.input(NewApiToken).mutation(actingAs('apiTokens.create', issueToken)),
  revoke: administratorProcedure.input(one).mutation(acting('apiTokens.revoke', revokeToken)),
});

const webhooks = router({
  list: administratorProcedure.query(({ ctx }) => ctx.read(listWebhooks)),
  /** Answers with the secret, as `rotateSecret` does; nobody can ask for it again. */
  add: administratorProcedure.input(NewWebhook).mutation(actingAs('webhooks.add', addWebhook)),
  change: administratorProcedure
    .input(NewWebhook.extend(one.shape))
    .mutation(acting('webhooks.change', changeWebhook)),
  rotateSecret: administratorProcedure.input(one).mutation(acting('webhooks.rotateSecret', rotateSecret)),
  resume: administratorProcedure.input(one).mutation(acting('webhooks.resume', resumeWebhook)),
  remove: administratorProcedure.input(one).mutation(acting('webhooks.remove', removeWebhook)),
  test: administratorProcedure.input(one).mutation(acting('webhooks.test', testWebhook)),
  listDeliveries: administratorProcedure
    .input(one)
    .query(({ ctx, input }) => ctx.read((scope) => listDeliveries(scope, input))),
  redeliver: administratorProcedure.input(one).mutation(acting('webhooks.redeliver', redeliver)),
});

export const integrationsRouters = { apiTokens, webhooks };
