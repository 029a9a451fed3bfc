import type { TFunction } from 'i18next';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';

const RefusedError = z.object({
  data: z.object({
    refusal: z.object({
      code: z.string(),
      messageKey: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
});

/** The refusal inside what a tRPC call or a device threw, or null when the server gave none: it was not reached. */
export function refusalOf(error: unknown) {
  if (error instanceof AppError) return error.toRefusal();
  const parsed = RefusedError.safeParse(error);
  return parsed.success ? parsed.data.data.refusal : null;
}

/** A sentence in the reader's language that says what to do next. */
export function refusalText(t: TFunction, error: unknown): string {
  const refusal = refusalOf(error);
  if (!refusal) return t('errors:unreachable');
  return t(refusal.messageKey, { ...refusal.details, defaultValue: t('errors:conflict') });
}
