import { AppError } from '../shared/errors/app-error.ts';

/** Deeper than anything that is asked for, and far from the end of the stack. */
const deepest = 100;

/**
 * Plain data with what PostgreSQL keeps in no text taken out: U+0000 and halves of surrogate pairs, which pasted text,
 * mail and cut text bring along. @throws AppError invalid when it is nested so deep that nobody means it.
 */
export function storable<T>(value: T): T {
  return purified(value, 0) as T;
}

function purified(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new AppError('invalid', 'errors:tooDeep');
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value)) return value.map((inner) => purified(inner, depth + 1));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [purified(key, depth), purified(inner, depth + 1)]),
  );
}
