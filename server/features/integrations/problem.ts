import { STATUS_CODES } from 'node:http';
import { ZodError } from 'zod';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.ts';
import type { Problem } from '../../../shared/features/integrations/api-shapes.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { isConnectionLost } from '../../db/outlast-outage.ts';
import { speakIn } from '../../startup/speak.ts';

const statuses: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  'rate-limited': 429,
  unavailable: 503,
};

/** RFC 9457, in the reader's language. A fault says nothing but where it is logged. */
export function problemOf(
  error: unknown,
  { language, requestId }: { language: Language; requestId: string },
): Problem {
  const { status, reason, details } = refusalOf(error, requestId);
  const issues = error instanceof ZodError ? error.issues : [];
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? '',
    status,
    detail: speakIn(language)(reason, details),
    reason,
    requestId,
    ...(issues.length > 0 && {
      errors: issues.map(({ path, message }) => ({ pointer: `#/${path.join('/')}`, detail: message })),
    }),
  };
}

type Refused = { status: number; reason: string; details: Record<string, string | number> };

function refusalOf(error: unknown, requestId: string): Refused {
  if (error instanceof AppError)
    return { status: statuses[error.code], reason: error.messageKey, details: error.details };
  if (error instanceof ZodError) {
    const field = error.issues[0]?.path.join('.') || '–';
    return { status: statuses.invalid, reason: 'integrations:unreadable', details: { field } };
  }
  const status = unreadableBody(error);
  if (status) return { status, reason: `integrations:body.${status}`, details: {} };
  if (isConnectionLost(error))
    return { status: statuses.unavailable, reason: 'integrations:away', details: {} };
  return { status: 500, reason: 'errors:fault', details: { requestId } };
}

/** A body that Express could not read carries the status to refuse it with. */
function unreadableBody(error: unknown): 400 | 413 | 415 | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return status === 400 || status === 413 || status === 415 ? status : null;
}
