import { AppError } from '../../../shared/errors/app-error.ts';
import type { Identity } from '../../../shared/features/customers/model.ts';
import { normaliseIdentity } from '../../../shared/features/customers/normalise-identity.ts';
import type { EffectContext, InputOf } from './effect.ts';

export function identityMadeHere(
  { id, kind, display, isAlias }: InputOf<'customers.addIdentity'>['identity'],
  { at, country }: EffectContext,
): Identity {
  const value = normaliseIdentity(kind, display, country);
  if (!value) throw new AppError('invalid', `customers:unreadable.${kind}`, { text: display });
  return { id, kind, value, display, isAlias, origin: 'person', originDetail: '', createdAt: at };
}
