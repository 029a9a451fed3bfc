import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError, type ErrorCode, type Refusal } from '../shared/errors/app-error.ts';
import type { Role } from '../shared/features/administration/model.ts';
import { type Context, organisationAccess } from './context.ts';
import { isConnectionLost } from './db/outlast-outage.ts';
import { storable } from './storable.ts';

const trpcCodes = {
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  'rate-limited': 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

function refusalOf(cause: unknown, requestId: string): Refusal {
  if (cause instanceof AppError) return cause.toRefusal();
  if (cause instanceof ZodError) {
    const field = cause.issues[0]?.path.join('.') ?? '';
    return { code: 'invalid', messageKey: 'errors:invalid', details: { field } };
  }
  return { code: 'unavailable', messageKey: 'errors:fault', details: { requestId } };
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    // The message of a fault may quote data or SQL: only refusals speak to the reader.
    message: shape.data.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      refusal: refusalOf(error.cause, ctx?.requestId ?? ''),
    },
  }),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const logged = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause;
  if (cause instanceof AppError) {
    ctx.log.info({ path, requestId: ctx.requestId, refusal: cause.messageKey }, 'refused');
    throw new TRPCError({ code: trpcCodes[cause.code], cause });
  }
  // The change feed tells an outage, once.
  if (!(cause instanceof ZodError) && !isConnectionLost(cause))
    ctx.log.error({ path, requestId: ctx.requestId, err: result.error }, 'fault');
  return result;
});

const storableInput = t.middleware(async ({ getRawInput, next }) =>
  next({ getRawInput: async () => storable(await getRawInput()) }),
);

export const publicProcedure = t.procedure.use(logged).use(storableInput);

/** Any employee who is signed in. */
export const staffProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.resolved.state === 'device-revoked') throw new AppError('unauthenticated', 'errors:deviceRevoked');
  if (ctx.resolved.state !== 'signed-in') throw new AppError('unauthenticated', 'errors:unauthenticated');
  return next({ ctx: { ...ctx, ...organisationAccess(ctx, ctx.resolved.session) } });
});

function procedureFor(...allowed: Role[]) {
  return staffProcedure.use(({ ctx, next }) => {
    if (!ctx.session.roles.some((role) => allowed.includes(role)))
      throw new AppError('forbidden', 'errors:forbidden');
    return next();
  });
}

export const managerProcedure = procedureFor('manager', 'administrator');
/** Surveys, careers and recognition are theirs. */
export const hrProcedure = procedureFor('hr', 'administrator');
export const administratorProcedure = procedureFor('administrator');
