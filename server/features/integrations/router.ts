import { z } from 'zod';
import { NewApiToken } from '../../../shared/features/integrations/model.ts';
import { administratorProcedure, router } from '../../trpc.ts';
import { acting } from '../administration/acting.ts';
import { issueToken, revokeToken } from './issue-token.ts';
import { listTokens } from './store.ts';

const one = z.object({ id: z.uuid() });

const apiTokens = router({
  list: administratorProcedure.query(({ ctx }) => ctx.read(listTokens)),
  /** Answers with the token, which nobody can ask for again. */
  create: administratorProcedure.input(NewApiToken).mutation(({ ctx, input }) =>
    acting('apiTokens.create', (scope, given: typeof input) => issueToken(scope, ctx.session, given))({
      ctx,
      input,
    }),
  ),
  revoke: administratorProcedure.input(one).mutation(acting('apiTokens.revoke', revokeToken)),
});

export const integrationsRouters = { apiTokens };
