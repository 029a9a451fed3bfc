import { type AnyTRPCProcedure, callTRPCProcedure } from '@trpc/server';
import type { Context } from '../../server/context.ts';
import { appRouter } from '../../server/router.ts';

/** By path, `customers.get`. tRPC flattens the tree when it runs and leaves the types nested. */
export const procedures = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;

/** Calls a procedure as the HTTP endpoint does: with whatever somebody sent. */
export function callProcedure(ctx: Context, path: string, input: unknown): Promise<unknown> {
  const { type } = procedures[path]!._def;
  return callTRPCProcedure({
    ...{ router: appRouter, path, type, ctx },
    getRawInput: async () => input,
    signal: undefined,
    batchIndex: 0,
  });
}
