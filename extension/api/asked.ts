import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../../server/router.ts';
import { AppError } from '../../shared/errors/app-error.ts';

/** What the server answers; what it refuses, or cannot say, is thrown as an `AppError`. */
export async function asked<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof TRPCClientError)) throw error;
  if (error.cause instanceof AppError) return error.cause;
  const said = (error as TRPCClientError<AppRouter>).data?.refusal;
  return said
    ? new AppError(said.code, said.messageKey, said.details)
    : new AppError('unavailable', 'errors:unavailable');
}
